package org.koldoo.workflow.guard;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** Checks a file for what it is: a procedure, or a decision table. Its content says so, not its name. */
public final class FileCheck {

    /** Nothing larger is ever looked into. */
    public static final int LARGEST = SafeXml.LARGEST;

    private static final int HEAD = 4_096;
    private static final Pattern TABLE = Pattern.compile("<(?:[\\w.-]+:)?definitions\\s[^>]*spec/DMN/");

    private FileCheck() {}

    /** All findings in the order of the file; without errors it may be taken in. */
    public static List<Finding> check(byte[] file, Vocabulary words) {
        return table(file) ? DecisionCheck.check(file) : new ProcedureCheck(words).check(file);
    }

    private static boolean table(byte[] file) {
        var head = new String(file, 0, Math.min(file.length, HEAD), StandardCharsets.ISO_8859_1);
        return TABLE.matcher(head).find();
    }
}
