package org.koldoo.security;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.koldoo.testing.Evidence;

/** Prints what the security tests of this build add up to; the last thing {@code ./mvnw verify} does. */
public final class SecurityTable {

    private SecurityTable() {}

    public static void main(String[] arguments) throws IOException {
        var text = new StringBuilder("\nSecurity in this build (docs/security)\n");
        row(text, "ASVS 5.0.0", asvs(AsvsFile.kept()));
        row(text, "Access", access());
        row(text, "Attack files", attacks());
        row(text, "Canaries", canaries());
        row(text, "Journal", tampering());
        System.out.println(text);
    }

    private static void row(StringBuilder text, String name, String value) {
        text.append("  %-13s %s%n".formatted(name, value));
    }

    static String asvs(List<AsvsFile.Line> lines) {
        var by = lines.stream().collect(Collectors.groupingBy(AsvsFile.Line::status, Collectors.counting()));
        long apply = lines.size() - by.getOrDefault("not applicable", 0L);
        return "%d apply: %d proven by a test, %d by review, %d open, %d not taken"
                .formatted(
                        apply,
                        by.getOrDefault("proven", 0L),
                        by.getOrDefault("review", 0L),
                        by.getOrDefault("open", 0L),
                        by.getOrDefault("not taken", 0L));
    }

    private static String access() throws IOException {
        return "%s cells of person and case compared with the oracle, %s calls as a stranger"
                .formatted(sum("access", "cells"), sum("strangers", "calls"));
    }

    private static String attacks() throws IOException {
        return "of %s procedures %s refused by the check alone, %s by the engine alone; of %s uploads %s refused"
                .formatted(
                        sum("attacks", "files"),
                        sum("attacks", "check"),
                        sum("attacks", "engine"),
                        sum("uploads", "attacks"),
                        sum("uploads", "refused"));
    }

    private static String canaries() throws IOException {
        return "%s names in %s forms searched for in %s columns, the files, log and a backup: %s found"
                .formatted(
                        sum("canaries", "searched"),
                        sum("canaries-detail", "forms"),
                        sum("canaries-detail", "columns"),
                        sum("canaries", "found"));
    }

    private static String tampering() throws IOException {
        return "%s of %s kinds of tampering detected"
                .formatted(sum("tampering", "detected"), sum("tampering", "kinds"));
    }

    /** All numbers of one kind; "not run" where no test of this build has counted. */
    private static String sum(String name, String kind) throws IOException {
        var numbers = Evidence.numbers(name);
        var found = numbers.stringPropertyNames().stream()
                .filter(key -> key.equals(kind) || key.startsWith(kind + "."))
                .toList();
        return found.isEmpty()
                ? "(not run)"
                : Long.toString(found.stream()
                        .mapToLong(key -> Long.parseLong(numbers.getProperty(key)))
                        .sum());
    }
}
