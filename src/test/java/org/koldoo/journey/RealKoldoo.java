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
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The program for real use as whoever runs it starts it: an empty folder, and a one-time code on the console. */
final class RealKoldoo implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Pattern CODE = Pattern.compile("One-time code:\\s+(\\S+)");

    private final Process process;
    private final Path console;
    private final int port;

    RealKoldoo(String... options) {
        try {
            var folder = Files.createDirectories(Path.of("target/journey")).toAbsolutePath();
            var place = Files.createTempDirectory(folder, "real");
            console = place.resolve("console.log");
            port = freePort();
            process = new ProcessBuilder(command(options))
                    .directory(place.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(console.toFile())
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
            await();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String url(String route) {
        return "http://localhost:" + port + "/" + route;
    }

    /** What the console says to whoever started the program. */
    String oneTimeCode() {
        try {
            var found = CODE.matcher(Files.readString(console));
            if (!found.find()) {
                throw new IllegalStateException("no code on the console");
            }
            return found.group(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> command(String... options) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-Xmx1g"));
        var jar = System.getProperty("koldoo.jar");
        if (jar != null) {
            command.addAll(List.of("-jar", jar));
        } else {
            var classPath = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                    .map(part -> Path.of(part).toAbsolutePath().toString())
                    .collect(Collectors.joining(File.pathSeparator));
            command.addAll(List.of("-cp", classPath, "org.koldoo.Koldoo"));
        }
        command.add("--server.port=" + port);
        command.addAll(List.of(options));
        return command;
    }

    private void await() throws IOException {
        var until = Instant.now().plus(PATIENCE);
        while (!answers()) {
            if (!process.isAlive() || Instant.now().isAfter(until)) {
                throw new IllegalStateException("The program did not answer:\n" + Files.readString(console));
            }
            try {
                Thread.sleep(500);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
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

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroy();
    }
}
