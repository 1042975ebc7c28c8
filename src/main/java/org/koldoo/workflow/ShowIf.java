package org.koldoo.workflow;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A field is asked only after certain answers to an earlier field of the same step.
 *
 * @param field the key of that field
 * @param codes answers, any of which will do
 */
public record ShowIf(String field, Set<String> codes) {

    public ShowIf {
        codes = Set.copyOf(codes);
    }

    /** From {@code otherField=CODE CODE}, as the check has let it in. */
    static ShowIf parse(String text) {
        var sides = text.strip().split("=", 2);
        return new ShowIf(sides[0], Arrays.stream(sides[1].split("\\s+")).collect(Collectors.toSet()));
    }

    /** @param answer one code, or several joined by a blank; empty = none */
    public boolean fits(String answer) {
        return Arrays.stream(answer.split("\\s+")).anyMatch(codes::contains);
    }
}
