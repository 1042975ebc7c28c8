package org.koldoo.workflow.guard;

import java.util.List;

/**
 * Something a check found in a file.
 *
 * @param line where, from 1; 0 = the whole file
 * @param code what is wrong is {@code finding.<code>}, what to do {@code finding.<code>.do}
 * @param parameters ids and codes to fill into both texts
 * @param place the part of the file that a person would point at
 */
public record Finding(int line, String code, List<String> parameters, Severity severity, Place place) {

    /** Whether the file can be taken in all the same. */
    public enum Severity {
        ERROR,
        WARNING
    }

    public Finding {
        parameters = List.copyOf(parameters);
    }

    static Finding error(XmlNode at, String code, String... parameters) {
        return new Finding(at.line(), code, List.of(parameters), Severity.ERROR, at.place());
    }

    static Finding warning(XmlNode at, String code, String... parameters) {
        return new Finding(at.line(), code, List.of(parameters), Severity.WARNING, at.place());
    }

    /** About the file as a whole, or a place in it that is no part of a procedure. */
    static Finding error(int line, Place place, String code, String... parameters) {
        return new Finding(line, code, List.of(parameters), Severity.ERROR, place);
    }

    Finding at(Place named) {
        return new Finding(line, code, parameters, severity, named);
    }

    public boolean error() {
        return severity == Severity.ERROR;
    }
}
