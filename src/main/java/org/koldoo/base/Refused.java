package org.koldoo.base;

import java.util.List;

/**
 * A rule said no, or what was typed cannot be taken. Carries a code and neutral parameters, never words and never
 * anything a person typed; the screen renders {@code error.<code>} in the reader's language.
 */
public class Refused extends RuntimeException {

    private final String code;
    private final List<Object> parameters;

    public Refused(String code, Object... parameters) {
        super(code);
        this.code = code;
        this.parameters = List.of(parameters);
    }

    public String code() {
        return code;
    }

    /** Codes, numbers and dates to fill into the message. */
    public List<Object> parameters() {
        return parameters;
    }

    /** An unknown and a forbidden case answer alike, so that nobody learns that a case exists. */
    public static Refused noSuchCase() {
        return new Refused("case.unknown");
    }
}
