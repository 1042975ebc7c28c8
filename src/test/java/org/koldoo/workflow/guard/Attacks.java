package org.koldoo.workflow.guard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Files that try to make the engine execute something, one for each place where it could. */
final class Attacks {

    private Attacks() {}

    record Attack(String name, byte[] bytes) {

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Attack> all() {
        try (var files = Files.list(Path.of("src/test/resources/workflow/attacks"))) {
            return files.sorted().map(Attacks::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Attack read(Path file) {
        try {
            return new Attack(file.getFileName().toString(), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
