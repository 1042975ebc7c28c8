package org.koldoo.journey;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The program as a person starts it: its own process, the demonstration, an empty folder. One for all journeys of a build. With
 * {@code -Dkoldoo.url=http://localhost:8080/} the journeys use a demonstration that runs already.
 */
final class RunningKoldoo {

    /** On a machine that builds and tests at the same time, the first start fills the demonstration in minutes. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private static RunningKoldoo shared;

    private final String address;

    private RunningKoldoo(String address) {
        this.address = address;
    }

    private static RunningKoldoo start() {
        try {
            var folder = Files.createDirectories(Path.of("target/journey")).toAbsolutePath();
            var log = folder.resolve("koldoo.log");
            int port = freePort();
            var run = Files.createTempDirectory(folder, "run");
            var process = new ProcessBuilder(command(port))
                    .directory(run.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            Canaries.remember(run, log, process.pid());
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
            var koldoo = new RunningKoldoo("http://localhost:" + port + "/");
            koldoo.await(process, log);
            return koldoo;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static synchronized RunningKoldoo shared() {
        if (shared == null) {
            var running = System.getProperty("koldoo.url");
            shared = running == null ? start() : new RunningKoldoo(running);
        }
        return shared;
    }

    String url(String route) {
        return address + route;
    }

    private static List<String> command(int port) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("--enable-native-access=ALL-UNNAMED");
        command.add("-Xmx1g");
        command.add("-Djava.io.tmpdir=" + Canaries.TEMPORARY); // of its own, to be looked through afterwards
        var jar = System.getProperty("koldoo.jar");
        if (jar != null) {
            command.addAll(List.of("-jar", jar));
        } else {
            command.addAll(List.of("-cp", classPath(), "org.koldoo.Koldoo"));
        }
        command.addAll(List.of("--spring.profiles.active=demo", "--server.port=" + port));
        return command;
    }

    /** Seen from the folder that the program runs in. */
    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(part -> Path.of(part).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private void await(Process process, Path log) throws IOException {
        var until = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(until)) {
            if (!process.isAlive()) {
                throw new IllegalStateException("The program stopped:\n" + Files.readString(log));
            }
            if (answers()) {
                return;
            }
            pause();
        }
        throw new IllegalStateException("The program did not answer:\n" + Files.readString(log));
    }

    private boolean answers() {
        try {
            var connection =
                    (HttpURLConnection) URI.create(url("sign-in")).toURL().openConnection();
            connection.setReadTimeout(20_000);
            return connection.getResponseCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
