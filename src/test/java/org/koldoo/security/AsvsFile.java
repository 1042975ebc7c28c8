package org.koldoo.security;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.koldoo.testing.Asvs;

/** The requirements of ASVS 5.0.0, what proves each, and what is left: the content of {@code docs/security/asvs.csv}. */
final class AsvsFile {

    static final Path FILE = Path.of("docs/security/asvs.csv");

    private static final Path REQUIREMENTS = Path.of("src/test/resources/asvs/requirements.csv");
    private static final Path REVIEWED = Path.of("src/test/resources/asvs/reviewed.csv");
    private static final CSVFormat WITH_HEADER =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    /** What a requirement can be besides proven, by hand in {@code reviewed.csv}; open ones say what is missing. */
    static final Set<String> BY_HAND = Set.of("review", "not applicable", "not taken", "open");

    record Line(String id, String level, String status, String by) {}

    private AsvsFile() {}

    /** Every requirement once: proven by tests, else as judged by hand, else open. */
    static List<Line> lines() throws IOException {
        var tests = tests();
        var reviewed = new LinkedHashMap<String, CSVRecord>();
        records(REVIEWED).forEach(row -> reviewed.put(row.get("id"), row));
        return records(REQUIREMENTS).stream()
                .map(row -> line(row.get("id"), row.get("level"), tests, reviewed))
                .toList();
    }

    private static Line line(String id, String level, Map<String, Set<String>> tests, Map<String, CSVRecord> reviewed) {
        var proofs = tests.get(id);
        if (proofs != null) {
            return new Line(id, level, "proven", String.join(" ", proofs));
        }
        var judged = reviewed.get(id);
        return judged == null
                ? new Line(id, level, "open", "")
                : new Line(id, level, judged.get("status"), judged.get("why"));
    }

    /** As it is committed. */
    static List<Line> kept() throws IOException {
        return records(FILE).stream()
                .map(row -> new Line(row.get("id"), row.get("level"), row.get("status"), row.get("by")))
                .toList();
    }

    static Map<String, Set<String>> tests() {
        var found = new LinkedHashMap<String, Set<String>>();
        for (var type : new ClassFileImporter().importPackages("org.koldoo")) {
            type.tryGetAnnotationOfType(Asvs.class).ifPresent(asvs -> add(found, asvs, name(type)));
            type.getMethods()
                    .forEach(method -> method.tryGetAnnotationOfType(Asvs.class)
                            .ifPresent(asvs -> add(found, asvs, name(type) + "." + method.getName())));
        }
        return found;
    }

    private static String name(JavaClass type) {
        return type.getSimpleName();
    }

    private static void add(Map<String, Set<String>> found, Asvs asvs, String test) {
        Stream.of(asvs.value())
                .forEach(id -> found.computeIfAbsent(id, one -> new TreeSet<>()).add(test));
    }

    static List<CSVRecord> reviewed() throws IOException {
        return records(REVIEWED);
    }

    private static List<CSVRecord> records(Path file) throws IOException {
        try (var in = Files.newBufferedReader(file);
                var parser = WITH_HEADER.parse(in)) {
            return parser.getRecords();
        }
    }

    static String written() throws IOException {
        var text = new StringBuilder();
        try (var printer = CSVFormat.RFC4180
                .builder()
                .setHeader("id", "level", "status", "by")
                .setRecordSeparator("\n")
                .get()
                .print(text)) {
            for (var line : lines()) {
                printer.printRecord(line.id(), line.level(), line.status(), line.by());
            }
        }
        return text.toString();
    }
}
