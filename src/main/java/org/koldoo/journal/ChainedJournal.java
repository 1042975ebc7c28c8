package org.koldoo.journal;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.koldoo.base.Actor;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.CurrentActor;
import org.koldoo.base.KeyFolder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

@Component
class ChainedJournal implements Journal {

    static final String KEY = "journal.key";

    private final JournalTables tables;
    private final Runnable flush;
    private final Clock clock;
    private final SessionMark session;
    private final Chain chain;

    @Autowired
    ChainedJournal(JournalTables tables, EntityManager entities, Clock clock, KeyFolder keys) {
        this(tables, entities::flush, clock, keys);
    }

    ChainedJournal(JournalTables tables, Runnable flush, Clock clock, KeyFolder keys) {
        this.tables = tables;
        this.flush = flush;
        this.clock = clock;
        var key = keys.key(KEY);
        this.session = new SessionMark(key);
        this.chain = new Chain(key);
    }

    @Override
    public void append(JournalEntry entry) {
        var actor = CurrentActor.find().orElse(Actor.SYSTEM);
        var caseNumber = entry.caseNumber();
        var body = actor.body();
        PendingEntries.ofThisTransaction(this::write)
                .add(new WrittenEntry(
                        clock.instant().truncatedTo(ChronoUnit.MICROS),
                        actor.id().value(),
                        body == null ? null : body.value(),
                        session.current(),
                        WrittenEntry.clean(entry.action()),
                        caseNumber == null ? null : caseNumber.value(),
                        WrittenEntry.clean(entry.object()),
                        WrittenEntry.text(entry.facts())));
    }

    private void write(List<WrittenEntry> entries) {
        flush.run(); // what else the transaction changes goes first, so that the head is locked briefly
        var head = tables.lockHead();
        var rows = new ArrayList<JournalTables.Row>();
        for (var entry : entries) {
            var sequence = head.sequence() + 1;
            var mac = chain.seal(sequence, entry, head.mac());
            rows.add(new JournalTables.Row(sequence, entry, mac));
            head = new JournalTables.Head(sequence, mac);
        }
        tables.insert(rows);
        tables.moveHead(head);
    }

    @Override
    public List<JournalLine> ofCase(CaseNumber caseNumber, int limit) {
        return tables.find(new JournalQuery(null, caseNumber, null, null, null, 0, limit));
    }

    @Override
    public List<JournalLine> find(JournalQuery query) {
        return tables.find(query);
    }
}
