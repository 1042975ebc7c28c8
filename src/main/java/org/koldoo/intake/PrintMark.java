package org.koldoo.intake;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * What stands at the foot of a printed page.
 *
 * @param code means nothing by itself; the entry of the journal has it as its object
 * @param who the worker, on what stays with the staff; null on what the person carries: who finds it is to find nobody else
 */
record PrintMark(String code, String at, @Nullable String who) {

    private static final char[] LETTERS = "ABCDEFGHJKMNPQRSTVWXYZ23456789".toCharArray();
    private static final int HALF = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    static PrintMark at(Instant now, ZoneId zone, @Nullable String who) {
        return new PrintMark(
                half() + "-" + half(),
                DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm").format(now.atZone(zone)),
                who);
    }

    private static String half() {
        var half = new StringBuilder();
        for (int i = 0; i < HALF; i++) {
            half.append(LETTERS[RANDOM.nextInt(LETTERS.length)]);
        }
        return half.toString();
    }

    String foot() {
        return code + " · " + at + (who == null ? "" : " · " + who);
    }
}
