package org.koldoo.workflow.decisions;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a row asks of one column.
 *
 * @param not lets through what none of the matches lets through
 * @param matches none = everything
 */
public record Cell(boolean not, List<Match> matches) {

    public static final Cell ANY = new Cell(false, List.of());

    private static final String VALUE = "\"[^\"\\\\]*\"|-?\\d{1,12}(?:\\.\\d{1,6})?|true|false|null";
    private static final Pattern NEXT = Pattern.compile("\\s*(?:(?<compare>[<>]=?)?\\s*(?<value>" + VALUE
            + ")|(?<from>[\\[(\\]])\\s*(?<low>" + VALUE + ")\\s*\\.\\.\\s*(?<high>" + VALUE
            + ")\\s*(?<to>[\\])\\[]))\\s*(?:,|$)");
    private static final Pattern NOT = Pattern.compile("not\\((.*)\\)", Pattern.DOTALL);

    public Cell {
        matches = List.copyOf(matches);
        not = not && !matches.isEmpty();
    }

    public static Cell oneOf(Value... values) {
        return oneOf(Arrays.asList(values));
    }

    public static Cell oneOf(List<Value> values) {
        return new Cell(false, values.stream().map(Match::same).toList());
    }

    public static Cell noneOf(List<Value> values) {
        return new Cell(true, values.stream().map(Match::same).toList());
    }

    public static Cell of(Match match) {
        return new Cell(false, List.of(match));
    }

    public boolean any() {
        return matches.isEmpty();
    }

    /** Whether a row with this cell stays in question for a value that comes in. */
    public boolean lets(Value value) {
        if (any()) {
            return true;
        }
        Boolean found = Boolean.FALSE;
        for (var match : matches) {
            Boolean one = match.test(value);
            if (Boolean.TRUE.equals(one)) {
                return !not;
            }
            found = one == null ? null : found;
        }
        return not && found != null;
    }

    /** As DMN writes it; empty = everything. */
    public String written() {
        var list = matches.stream().map(Match::written).collect(Collectors.joining(", "));
        return not ? "not(" + list + ")" : list;
    }

    /** Empty where it is none of what {@code DecisionCheck} lets pass, or compares what is no number. */
    public static Optional<Cell> read(String written) {
        var text = written.strip();
        if (text.isEmpty() || text.equals("-")) {
            return Optional.of(ANY);
        }
        var negated = NOT.matcher(text);
        boolean not = negated.matches();
        var list = not ? negated.group(1) : text;
        var matches = new ArrayList<Match>();
        var next = NEXT.matcher(list);
        int at = 0;
        while (at < list.length()) {
            next.region(at, list.length());
            var match = next.lookingAt() ? match(next) : null;
            if (match == null) {
                return Optional.empty();
            }
            matches.add(match);
            at = next.end();
        }
        return list.endsWith(",") ? Optional.empty() : Optional.of(new Cell(not, matches));
    }

    private static @Nullable Match match(Matcher found) {
        if (found.group("value") != null) {
            var value = Value.read(found.group("value"));
            var compare = found.group("compare");
            if (compare == null) {
                return new Match.Same(value);
            }
            return value.kind() == Value.Kind.NUMBER ? compared(compare, value.number()) : null;
        }
        var low = Value.read(found.group("low"));
        var high = Value.read(found.group("high"));
        if (low.kind() != Value.Kind.NUMBER || high.kind() != Value.Kind.NUMBER) {
            return null;
        }
        return new Match.Stretch(
                low.number(),
                found.group("from").equals("["),
                high.number(),
                found.group("to").equals("]"));
    }

    private static Match compared(String sign, BigDecimal to) {
        boolean with = sign.endsWith("=");
        return sign.startsWith(">")
                ? new Match.Stretch(to, with, null, false)
                : new Match.Stretch(null, false, to, with);
    }
}
