package org.koldoo.base.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

class StoppedTest {

    private static final int ENOUGH = 50;

    @TempDir
    Path place;

    @Test
    void whatIsAtWorkWhenTheProgramIsToldToStopStillReachesTheDatabase() throws Exception {
        var acknowledged = stopped(ProcessHandle::destroy);
        assertThat(kept()).containsAll(acknowledged).contains(WritesUntilStopped.FAREWELL);
    }

    @Test
    void nothingAcknowledgedIsLostWhenTheProgramIsKilled() throws Exception {
        var acknowledged = stopped(ProcessHandle::destroyForcibly);
        assertThat(kept()).containsAll(acknowledged).doesNotContain(WritesUntilStopped.FAREWELL);
    }

    private List<Integer> stopped(java.util.function.Consumer<ProcessHandle> how)
            throws IOException, InterruptedException {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        WritesUntilStopped.class.getName(),
                        "--spring.datasource.url=" + url(),
                        "--koldoo.keys=" + place.resolve("keys"))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var acknowledged = new ArrayList<Integer>();
        try (BufferedReader said = process.inputReader()) {
            for (var line = said.readLine(); line != null; line = said.readLine()) {
                acknowledged.add(Integer.valueOf(line));
                if (acknowledged.size() == ENOUGH) {
                    how.accept(process.toHandle()); // the process itself would close what it says
                }
            }
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(ENOUGH);
        return acknowledged;
    }

    private String url() {
        return "jdbc:h2:file:" + place.resolve("data/koldoo");
    }

    /** What the program finds when it starts again. */
    private List<Integer> kept() {
        var configuration = new DatabaseConfiguration();
        var database = new Database(url(), null, null);
        try (var pool =
                configuration.dataSource(database, configuration.keyFolder(place.resolve("keys"), true, database))) {
            return new JdbcTemplate(pool).queryForList("select id from row_written", Integer.class);
        }
    }
}
