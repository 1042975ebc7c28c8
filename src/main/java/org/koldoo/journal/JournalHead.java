package org.koldoo.journal;

import java.util.HexFormat;
import org.koldoo.base.Refused;

/**
 * The end of the journal at some moment. Kept outside (printed, mailed to a custodian), it shows later whether the journal
 * was cut or rewritten: the chain alone cannot tell that its last entries are gone.
 */
public record JournalHead(long sequence, String mac) {

    static JournalHead of(long sequence, byte[] mac) {
        return new JournalHead(sequence, HexFormat.of().formatHex(mac));
    }

    /** One line for paper: {@code 1234:9f86d0…}. */
    public String export() {
        return sequence + ":" + mac;
    }

    /** @throws Refused {@code journal.head.malformed} */
    public static JournalHead parse(String exported) {
        var parts = exported.strip().toLowerCase(java.util.Locale.ROOT).split(":");
        if (parts.length != 2 || !parts[0].matches("\\d{1,18}") || !parts[1].matches("[0-9a-f]{64}|")) {
            throw new Refused("journal.head.malformed");
        }
        return new JournalHead(Long.parseLong(parts[0]), parts[1]);
    }
}
