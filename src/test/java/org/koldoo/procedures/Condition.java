package org.koldoo.procedures;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** A condition of an arrow, read by a parser of its own: names, {@code ==}, and, or, not, parentheses, nothing else. */
final class Condition {

    private static final Pattern TOKEN = Pattern.compile("\\s*(\\(|\\)|!|==|'[A-Z_]+'|\\w+)");

    private final List<String> tokens = new ArrayList<>();
    private final Set<String> names = new TreeSet<>();
    private int next;

    Condition(String expression) {
        if (!expression.startsWith("${") || !expression.endsWith("}")) {
            throw new IllegalArgumentException(expression);
        }
        var body = expression.substring(2, expression.length() - 1);
        var matcher = TOKEN.matcher(body);
        int at = 0;
        while (at < body.length() && matcher.find(at) && matcher.start() == at) {
            var token = matcher.group(1);
            tokens.add(token);
            if (token.matches("(fact|out)_\\w+")) {
                names.add(token);
            }
            at = matcher.end();
        }
        if (!body.substring(at).isBlank()) {
            throw new IllegalArgumentException(expression);
        }
    }

    Set<String> names() {
        return names;
    }

    /** Pairs of name and code that are compared. */
    Map<String, Set<String>> compared() {
        var compared = new java.util.TreeMap<String, Set<String>>();
        for (int i = 0; i + 2 < tokens.size(); i++) {
            if (tokens.get(i + 1).equals("==")) {
                compared.computeIfAbsent(tokens.get(i), any -> new TreeSet<>()).add(unquoted(tokens.get(i + 2)));
            }
        }
        return compared;
    }

    /** What is not in {@code values} is no, or not there yet. */
    boolean holds(Map<String, ?> values) {
        next = 0;
        boolean result = or(values);
        if (next != tokens.size()) {
            throw new IllegalArgumentException(tokens.toString());
        }
        return result;
    }

    private boolean or(Map<String, ?> values) {
        boolean result = and(values);
        while (peek("or")) {
            next++;
            result |= and(values);
        }
        return result;
    }

    private boolean and(Map<String, ?> values) {
        boolean result = not(values);
        while (peek("and")) {
            next++;
            result &= not(values);
        }
        return result;
    }

    private boolean not(Map<String, ?> values) {
        if (peek("!")) {
            next++;
            return !not(values);
        }
        if (peek("(")) {
            next++;
            boolean inner = or(values);
            next++;
            return inner;
        }
        Object value = values.get(tokens.get(next++));
        if (peek("==")) {
            next++;
            return unquoted(tokens.get(next++)).equals(value);
        }
        return Boolean.TRUE.equals(value);
    }

    private boolean peek(String token) {
        return next < tokens.size() && tokens.get(next).equals(token);
    }

    private static String unquoted(String token) {
        return token.substring(1, token.length() - 1);
    }
}
