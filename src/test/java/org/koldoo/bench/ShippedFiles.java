package org.koldoo.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The procedures that come with the program, as the bare engine runs them: what {@code ProcedureCall} does with every call
 * (the case number goes along, the declared outcomes come back) stands in the file.
 */
final class ShippedFiles {

    private static final Pattern RETURNS = Pattern.compile("<koldoo:returns>([^<]*)</koldoo:returns>");
    private static final Pattern ID = Pattern.compile("<process id=\"([^\"]*)\"");
    private static final Pattern CALL =
            Pattern.compile("(<callActivity [^>]*calledElement=\"([^\"]*)\")([^>]*>\\s*<extensionElements>)");

    private ShippedFiles() {}

    static Map<String, byte[]> all() {
        var files = new TreeMap<String, String>();
        try {
            for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:workflows/*.bpmn")) {
                files.put(String.valueOf(file.getFilename()), file.getContentAsString(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var returns = new TreeMap<String, String>();
        files.values().forEach(text -> returns.put(first(ID, text), first(RETURNS, text)));
        var ready = new LinkedHashMap<String, byte[]>();
        files.forEach((name, text) -> ready.put(name, called(text, returns).getBytes(StandardCharsets.UTF_8)));
        return ready;
    }

    private static String called(String text, Map<String, String> returns) {
        return CALL.matcher(text).replaceAll(call -> {
            var back = new StringBuilder();
            for (var outcome : returns.getOrDefault(call.group(2), "").split("\\s+")) {
                if (!outcome.isEmpty()) {
                    back.append("<flowable:out source=\"%1$s\" target=\"%1$s\"/>".formatted(outcome));
                }
            }
            return Matcher.quoteReplacement(
                    call.group(1) + " flowable:inheritBusinessKey=\"true\"" + call.group(3) + back);
        });
    }

    private static String first(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        return found.find() ? found.group(1) : "";
    }
}
