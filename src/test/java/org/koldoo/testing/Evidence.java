package org.koldoo.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** Numbers that tests count while they run, for the table at the end of the build: {@code target/security/<name>.properties}. */
public final class Evidence {

    private static final Path FOLDER = Path.of("target", "security");

    private Evidence() {}

    /** Keeps a number under a key; a test that runs several times gives each run a key of its own, the table adds them up. */
    public static synchronized void note(String name, String key, long count) {
        var file = FOLDER.resolve(name + ".properties");
        try {
            Files.createDirectories(FOLDER);
            var numbers = numbers(name);
            numbers.setProperty(key, Long.toString(count));
            try (var out = Files.newBufferedWriter(file)) {
                numbers.store(out, null);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What tests have counted so far under a name; nothing where none did. */
    public static Properties numbers(String name) throws IOException {
        var file = FOLDER.resolve(name + ".properties");
        var numbers = new Properties();
        if (Files.exists(file)) {
            try (var in = Files.newBufferedReader(file)) {
                numbers.load(in);
            }
        }
        return numbers;
    }
}
