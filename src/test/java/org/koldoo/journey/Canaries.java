package org.koldoo.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

/**
 * Words that journeys type for the people in cases, and nobody else uses. After all journeys they are looked for in everything
 * the program left behind.
 */
final class Canaries {

    static final String GIVEN = "Отабекканар";
    static final String FAMILY = "Канарейкинов";
    static final String STORY = "Zzyxcanarystory";
    static final String NOTE = "Канарейжазуу";

    static final List<String> ALL = List.of(GIVEN, FAMILY, STORY, NOTE);

    /** Seen from the folder that the program runs in. */
    static final String TEMPORARY = "temporary";

    private static final Path LATEST = Path.of("target/journey/latest.properties");

    private Canaries() {}

    /** Where the program of these journeys leaves things. */
    record Run(Path folder, Path log, long process) {}

    static void remember(Path folder, Path log, long process) throws IOException {
        Files.createDirectories(folder.resolve(TEMPORARY));
        var run = new Properties();
        run.setProperty("folder", folder.toString());
        run.setProperty("log", log.toString());
        run.setProperty("process", String.valueOf(process));
        try (var out = Files.newBufferedWriter(LATEST)) {
            run.store(out, null);
        }
    }

    static Run latest() throws IOException {
        var run = new Properties();
        try (var in = Files.newBufferedReader(LATEST)) {
            run.load(in);
        }
        return new Run(
                Path.of(run.getProperty("folder")),
                Path.of(run.getProperty("log")),
                Long.parseLong(run.getProperty("process")));
    }

    static boolean anyRun() {
        return Files.exists(LATEST);
    }
}
