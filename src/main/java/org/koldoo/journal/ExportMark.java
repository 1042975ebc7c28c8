package org.koldoo.journal;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Marks one export of one person, so that a file that turns up elsewhere leads to its entry in the journal: as a code to read,
 * and hidden between the letters. Hidden marks are lost where a text is typed anew; whoever knows of them can take them out.
 *
 * @param code 10 letters and digits
 */
public record ExportMark(String code) {

    /** The name of the mark among the facts of the entry. */
    static final String FACT = "mark";

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 10;
    private static final int BITS = 5;
    private static final char ZERO = '\u200C';
    private static final char ONE = '\u200D';
    private static final char FRAME = '\u2060';
    private static final Pattern HIDDEN =
            Pattern.compile(FRAME + "([" + ZERO + ONE + "]{" + LENGTH * BITS + "})" + FRAME);
    private static final Pattern SHOWN = Pattern.compile("\\bK-([0-9A-Z]{5})-([0-9A-Z]{5})\\b");

    public ExportMark {
        if (!code.matches("[" + LETTERS + "]{" + LENGTH + "}")) {
            throw new IllegalArgumentException("not a mark");
        }
    }

    public static ExportMark fresh() {
        var code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            code.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return new ExportMark(code.toString());
    }

    /** The mark of an export that has an id. */
    public static ExportMark of(UUID id) {
        long bits = id.getMostSignificantBits() ^ id.getLeastSignificantBits() * 31;
        var code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            code.append(LETTERS.charAt((int) (bits >>> i * BITS & LETTERS.length() - 1)));
        }
        return new ExportMark(code.toString());
    }

    /** For the facts of the entry that the export leaves in the journal. */
    public Map<String, String> fact() {
        return Map.of(FACT, code);
    }

    /** To be read, for the foot of a file: {@code K-7QF29-XM04T}. */
    public String shown() {
        return "K-" + code.substring(0, LENGTH / 2) + "-" + code.substring(LENGTH / 2);
    }

    /** The text with the mark hidden behind its first letter; what has no letter stays as it is. */
    public String in(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (Character.isLetter(text.charAt(at))) {
                return text.substring(0, at + 1) + hidden() + text.substring(at + 1);
            }
        }
        return text;
    }

    private String hidden() {
        var bits = new StringBuilder().append(FRAME);
        for (var letter : code.toCharArray()) {
            int value = LETTERS.indexOf(letter);
            for (int bit = BITS - 1; bit >= 0; bit--) {
                bits.append((value >> bit & 1) == 0 ? ZERO : ONE);
            }
        }
        return bits.append(FRAME).toString();
    }

    /** The marks in a text, shown and hidden, in the order in which they stand there. */
    public static List<ExportMark> find(String text) {
        Set<ExportMark> marks = new LinkedHashSet<>();
        var hidden = HIDDEN.matcher(text);
        while (hidden.find()) {
            marks.add(new ExportMark(code(hidden.group(1))));
        }
        var shown = SHOWN.matcher(text.toUpperCase(java.util.Locale.ROOT));
        while (shown.find()) {
            var code = shown.group(1) + shown.group(2);
            if (code.chars().allMatch(letter -> LETTERS.indexOf(letter) >= 0)) {
                marks.add(new ExportMark(code));
            }
        }
        return new ArrayList<>(marks);
    }

    private static String code(String bits) {
        var code = new StringBuilder();
        for (int at = 0; at < bits.length(); at += BITS) {
            int value = 0;
            for (int bit = 0; bit < BITS; bit++) {
                value = value * 2 + (bits.charAt(at + bit) == ONE ? 1 : 0);
            }
            code.append(LETTERS.charAt(value));
        }
        return code.toString();
    }
}
