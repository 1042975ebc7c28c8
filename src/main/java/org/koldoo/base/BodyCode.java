package org.koldoo.base;

import java.util.regex.Pattern;

/** The short stable code of a body (institution) of the mechanism, for example {@code MVD} or {@code CCB}. */
public record BodyCode(String value) implements Comparable<BodyCode> {

    private static final Pattern FORM = Pattern.compile("[A-Z][A-Z0-9_]{1,19}");

    public BodyCode {
        if (!FORM.matcher(value).matches()) {
            throw new Refused("body.code.malformed");
        }
    }

    public static BodyCode of(String value) {
        return new BodyCode(value);
    }

    @Override
    public int compareTo(BodyCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
