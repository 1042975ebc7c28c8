package org.koldoo.workflow.guard;

import java.util.List;

/**
 * Something a check found in a file.
 *
 * @param line where, from 1; 0 = the whole file
 * @param code its text is {@code finding.<code>}
 * @param parameters ids and codes to fill into the text
 */
public record Finding(int line, String code, List<String> parameters, Severity severity) {

    /** Whether the file can be taken in all the same. */
    public enum Severity {
        ERROR,
        WARNING
    }

    public Finding {
        parameters = List.copyOf(parameters);
    }

    static Finding error(int line, String code, String... parameters) {
        return new Finding(line, code, List.of(parameters), Severity.ERROR);
    }

    static Finding warning(int line, String code, String... parameters) {
        return new Finding(line, code, List.of(parameters), Severity.WARNING);
    }

    public boolean error() {
        return severity == Severity.ERROR;
    }
}
