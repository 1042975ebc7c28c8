package org.koldoo.journal;

import java.security.MessageDigest;
import java.util.HexFormat;
import org.koldoo.base.KeyFolder;
import org.koldoo.journal.JournalVerdict.Fault;
import org.springframework.stereotype.Component;

@Component
class ChainCheck implements JournalCheck {

    private static final int PAGE = 2000;

    private final JournalTables tables;
    private final Chain chain;

    ChainCheck(JournalTables tables, KeyFolder keys) {
        this.tables = tables;
        this.chain = new Chain(keys.key(ChainedJournal.KEY));
    }

    @Override
    public JournalVerdict verify() {
        var end = tables.head();
        long sequence = 0;
        var previous = new byte[0];
        while (sequence < end.sequence()) {
            var page = tables.after(sequence, end.sequence(), PAGE);
            if (page.isEmpty()) {
                return JournalVerdict.bad(sequence + 1, Fault.MISSING);
            }
            for (var row : page) {
                sequence++;
                if (row.sequence() != sequence) {
                    return JournalVerdict.bad(sequence, Fault.MISSING);
                }
                if (!MessageDigest.isEqual(row.mac(), chain.seal(sequence, row.entry(), previous))) {
                    return JournalVerdict.bad(sequence, Fault.CHANGED);
                }
                previous = row.mac();
            }
        }
        return MessageDigest.isEqual(previous, end.mac()) ? end(sequence) : JournalVerdict.bad(sequence, Fault.CHANGED);
    }

    private JournalVerdict end(long sequence) {
        return tables.firstOutside()
                .map(extra -> JournalVerdict.bad(extra, Fault.EXTRA))
                .orElseGet(() -> JournalVerdict.sound(sequence));
    }

    @Override
    public JournalHead head() {
        var head = tables.head();
        return JournalHead.of(head.sequence(), head.mac());
    }

    @Override
    public JournalVerdict compare(JournalHead kept) {
        var now = tables.head();
        if (now.sequence() < kept.sequence()) {
            return JournalVerdict.bad(now.sequence() + 1, Fault.MISSING);
        }
        if (kept.sequence() == 0) {
            return JournalVerdict.sound(0);
        }
        var row = tables.after(kept.sequence() - 1, kept.sequence(), 1);
        if (row.isEmpty()) {
            return JournalVerdict.bad(kept.sequence(), Fault.MISSING);
        }
        var same = MessageDigest.isEqual(row.getFirst().mac(), HexFormat.of().parseHex(kept.mac()));
        return same ? JournalVerdict.sound(kept.sequence()) : JournalVerdict.bad(kept.sequence(), Fault.REWRITTEN);
    }
}
