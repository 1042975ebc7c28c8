package org.koldoo.files;

import java.util.regex.Pattern;

/** What may stand in a cell of a table that leaves the program: never anything that a spreadsheet takes for a formula. */
public final class Cells {

    /** A spreadsheet skips what cannot be seen, and some take the wide signs for the narrow ones. */
    private static final Pattern FORMULA = Pattern.compile(
            "^[\\uFEFF\\u0000-\\u001F\\u007F\\s\\p{Cf}]*[=+\\-@|%＝＋－＠]", Pattern.UNICODE_CHARACTER_CLASS);

    private static final int LONGEST = 32_000;

    private Cells() {}

    /** With an apostrophe in front where it could be taken for a formula; no longer than a spreadsheet reads. */
    public static String safe(String cell) {
        var text = cell.length() > LONGEST ? cell.substring(0, LONGEST) + "…" : cell;
        return FORMULA.matcher(text).find() ? "'" + text : text;
    }
}
