package org.koldoo.cases;

import java.text.Normalizer;

/** Text as it may be kept: any script and any sign, without control characters and without marks that turn the reading order. */
final class CleanText {

    private CleanText() {}

    static String line(String typed) {
        return clean(typed, false);
    }

    static String lines(String typed) {
        return clean(typed, true);
    }

    private static String clean(String typed, boolean severalLines) {
        var kept = new StringBuilder();
        typed.replace("\r\n", "\n").codePoints().forEach(sign -> {
            if (sign == '\n' || sign == '\t') {
                kept.append(severalLines ? (char) sign : ' ');
            } else if (!Character.isISOControl(sign) && !turns(sign) && !alone(sign)) {
                kept.appendCodePoint(sign);
            }
        });
        return Normalizer.normalize(kept, Normalizer.Form.NFC).strip();
    }

    /** Bidirectional embeddings, overrides and isolates: a name could be made to read as another one. */
    private static boolean turns(int sign) {
        return sign >= 0x202A && sign <= 0x202E || sign >= 0x2066 && sign <= 0x2069 || sign == 0x200E || sign == 0x200F;
    }

    private static boolean alone(int sign) {
        return sign >= 0xD800 && sign <= 0xDFFF || sign == 0xFEFF;
    }
}
