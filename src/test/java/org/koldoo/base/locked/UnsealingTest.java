package org.koldoo.base.locked;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.koldoo.base.KeyFolder;
import org.koldoo.base.KeyTrouble;
import org.koldoo.base.Refused;
import org.koldoo.base.start.OpenedKeys;
import org.koldoo.testing.MutableClock;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** Three holders, two of whom are enough; one alone is nobody. */
class UnsealingTest {

    private static final List<String> PASSPHRASES =
            List.of("first holder's words", "слова второго хранителя", "үчүнчү сактоочунун сөзү");

    @TempDir
    Path folder;

    private final MutableClock clock = new MutableClock();
    private KeyFolder keys;
    private List<List<String>> shares;

    @BeforeEach
    void split() {
        keys = new KeyFolder(folder, true);
        List.of("root.key", "journal.key", "index.key").forEach(keys::key);
        shares = SealedKeys.split(keys, PASSPHRASES);
    }

    private Unsealing unsealing() {
        return new Unsealing(SealedKeys.read(folder), clock);
    }

    private String paper(int holder) {
        return String.join("\n", shares.get(holder - 1));
    }

    private void offer(Unsealing unsealing, int holder) {
        unsealing.offer(paper(holder), PASSPHRASES.get(holder - 1));
    }

    @Test
    void anyTwoOpenAllKeysAndOneOpensNothing() {
        for (var pair : List.of(List.of(1, 2), List.of(1, 3), List.of(3, 2))) {
            var unsealing = unsealing();
            offer(unsealing, pair.getFirst());
            assertThat(unsealing.opened()).isNull();
            assertThat(unsealing.taken()).isEqualTo(1);
            offer(unsealing, pair.getLast());
            var opened = Objects.requireNonNull(unsealing.opened());
            assertThat(opened.keys().keySet()).containsExactly("index.key", "journal.key", "root.key");
            opened.keys().forEach((name, key) -> assertThat(key).isEqualTo(keys.key(name)));
        }
    }

    @Test
    void theSameHolderTwiceIsOneHolder() {
        var unsealing = unsealing();
        offer(unsealing, 1);
        refused("share.twice", () -> offer(unsealing, 1));
        assertThat(unsealing.opened()).isNull();
    }

    @Test
    void aPaperWithoutItsPassphraseIsNothingAndEveryGuessTakesLonger() {
        var unsealing = unsealing();
        refused("share.passphrase", () -> unsealing.offer(paper(1), "guess number one"));
        refused("share.wait", () -> unsealing.offer(paper(1), PASSPHRASES.getFirst()));
        clock.advance(Duration.ofSeconds(1));
        refused("share.passphrase", () -> unsealing.offer(paper(1), "guess number two"));
        clock.advance(Duration.ofSeconds(1));
        refused("share.wait", () -> unsealing.offer(paper(1), PASSPHRASES.getFirst()));
        // The others do not wait for whoever guesses at this one.
        offer(unsealing, 2);
        offer(unsealing, 3);
        assertThat(Objects.requireNonNull(unsealing.opened()).wrong()).isEqualTo(2);
    }

    @Test
    void sharesOfAnotherSplittingOpenNothing() {
        var older = shares;
        var unsealingOld = unsealing();
        shares = SealedKeys.split(keys, PASSPHRASES);
        var unsealing = unsealing();
        offer(unsealing, 1);
        refused("share.foreign", () -> unsealing.offer(String.join(" ", older.get(1)), PASSPHRASES.get(1)));
        assertThat(unsealing.wrong()).isEqualTo(1);
        assertThat(unsealingOld.opened()).isNull();
    }

    @Test
    void aSlipOfTheHandIsNamedByItsLineAndCostsNoWaiting() {
        var unsealing = unsealing();
        var lines = new java.util.ArrayList<>(shares.getFirst());
        var third = lines.get(2);
        lines.set(2, (third.charAt(0) == 'A' ? 'B' : 'A') + third.substring(1));
        assertThatThrownBy(() -> unsealing.offer(String.join("\n", lines), PASSPHRASES.getFirst()))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.code()).isEqualTo("secret.line");
                    assertThat(refused.parameters()).containsExactly(3);
                });
        unsealing.offer(
                paper(1).toLowerCase(java.util.Locale.ROOT).replace('0', 'o').replace('1', 'l'),
                PASSPHRASES.getFirst());
        assertThat(unsealing.taken()).isEqualTo(1);
    }

    @Test
    void theFilesGoOnlyWhenTheSharesGiveTheSameKeysAndComeBackWhenTheyAreJoined() {
        var unsealing = unsealing();
        offer(unsealing, 1);
        offer(unsealing, 3);
        var opened = Objects.requireNonNull(unsealing.opened()).keys();
        assertThat(SealedKeys.locked(folder)).isFalse();
        keys.make("late.key");
        refused("share.different", () -> SealedKeys.removeFiles(keys, opened));
        assertThat(keys.names()).hasSize(4);
        keys.file("late.key").toFile().delete();
        SealedKeys.removeFiles(keys, opened);
        assertThat(folder.toFile().list()).containsExactly(SealedKeys.FILE);
        assertThat(SealedKeys.locked(folder)).isTrue();

        var memory = new KeyFolder(folder, false, opened);
        assertThatThrownBy(() -> memory.make("root-2.key"))
                .isInstanceOf(KeyTrouble.class)
                .hasMessageContaining("shares");
        SealedKeys.join(memory);
        assertThat(SealedKeys.locked(folder)).isFalse();
        opened.forEach((name, key) -> assertThat(keys.key(name)).isEqualTo(key));
    }

    @Test
    void whatStoppedWhileTheFilesWentIsTidiedUpByTheNextStart() throws Exception {
        var opened = opened();
        SealedKeys.removeFiles(keys, opened);
        // As after a crash: the mark is there, one file is gone, one overwritten and one still whole.
        keys.putBack("root.key", opened.get("root.key"));
        Files.write(folder.resolve("index.key"), new byte[] {1, 2, 3});
        assertThat(SealedKeys.locked(folder))
                .as("without the mark nobody knows")
                .isFalse();
        OnTheirWay.begin(folder, SealedKeys.read(folder).set());
        assertThat(SealedKeys.locked(folder)).isTrue();

        var started = start(unsealing -> {
            offer(unsealing, 1);
            offer(unsealing, 2);
        });
        assertThat(started.keys()).containsOnlyKeys("index.key", "journal.key", "root.key");
        assertThat(folder.toFile().list()).containsExactly(SealedKeys.FILE);
    }

    @Test
    void whatStoppedWhileTheFilesCameBackIsTidiedUpByTheNextStart() throws Exception {
        var opened = opened();
        SealedKeys.removeFiles(keys, opened);
        OnTheirWay.begin(folder, SealedKeys.read(folder).set());
        keys.putBack("index.key", opened.get("index.key"));
        Files.createFile(folder.resolve("journal.key"));
        assertThat(SealedKeys.locked(folder)).isTrue();

        SealedKeys.tidy(folder, opened);
        SealedKeys.join(new KeyFolder(folder, false, opened));
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("index.key", "journal.key", "root.key");
        opened.forEach((name, key) -> assertThat(keys.key(name)).isEqualTo(key));
    }

    @Test
    void aKeyThatIsNotAmongThoseInTheSharesIsNeverRemoved() {
        var opened = opened();
        var late = keys.make("root-2.key");
        OnTheirWay.begin(folder, SealedKeys.read(folder).set());
        SealedKeys.tidy(folder, opened);
        assertThat(keys.names()).containsExactly("root-2.key");
        assertThat(keys.key("root-2.key")).isEqualTo(late);
        assertThat(SealedKeys.locked(folder)).isTrue();
    }

    @Test
    void aMarkOfAnotherSplittingMeansNothing() {
        OnTheirWay.begin(folder, SealedKeys.read(folder).set() + 1);
        assertThat(SealedKeys.locked(folder)).isFalse();
        SealedKeys.tidy(folder, opened());
        assertThat(keys.names()).hasSize(3);
    }

    @Test
    void nobodyElseOnTheMachineReadsTheClosedFile() throws Exception {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
        var file = folder.resolve(SealedKeys.FILE);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        SealedKeys.read(folder);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .as("one of an earlier version too")
                .isEqualTo("rw-------");
    }

    private Map<String, byte[]> opened() {
        var unsealing = unsealing();
        offer(unsealing, 1);
        offer(unsealing, 3);
        return Objects.requireNonNull(unsealing.opened()).keys();
    }

    private OpenedKeys start(Consumer<Unsealing> holders) {
        try (var program = new SpringApplicationBuilder(Nothing.class)
                .web(WebApplicationType.NONE)
                .listeners(new LockedStart((unsealing, settings) -> {
                    holders.accept(unsealing);
                    return Objects.requireNonNull(unsealing.opened());
                }))
                .run("--koldoo.keys=" + folder)) {
            return program.getBean(OpenedKeys.class);
        }
    }

    @Test
    void ashortPassphraseIsRefused() {
        refused("share.passphrase.short", () -> SealedKeys.split(keys, List.of("short", "short", "short")));
    }

    @Test
    void aLockedProgramAnswersWithOnePageUntilTwoHoldersWereThere() throws Exception {
        keys.names().forEach(name -> keys.file(name).toFile().delete());
        int port;
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        var starting = CompletableFuture.supplyAsync(() -> new SpringApplicationBuilder(Nothing.class)
                .web(WebApplicationType.NONE)
                .listeners(LockedStart.withAPage())
                .run("--koldoo.keys=" + folder, "--server.port=" + port, "--server.address=127.0.0.1"));
        var at = "http://127.0.0.1:" + port;
        try (var browser = HttpClient.newHttpClient()) {
            var first = whenThere(browser, at + "/unlock?lang=en");
            assertThat(first.body()).contains("Koldoo is locked", "0 of 2");
            assertThat(first.headers().firstValue("Content-Security-Policy").orElse(""))
                    .contains("default-src 'none'");
            for (var page : List.of("GET /unlock", "GET /", "POST /unlock")) {
                assertThat(ask(port, page, "Host: koldoo.example")).as(page).startsWith("HTTP/1.1 426");
            }
            assertThat(ask(port, "GET /unlock", "Host: koldoo.example", "X-Forwarded-Proto: https"))
                    .startsWith("HTTP/1.1 200");
            assertThat(get(browser, at + "/cases").statusCode()).isEqualTo(303);
            assertThat(get(browser, at + "/actuator/health").statusCode()).isEqualTo(303);
            assertThat(post(browser, at, paper(1), "<script>wrong wrong</script>")
                            .body())
                    .contains("passphrase is not the one")
                    .contains(shares.getFirst().getLast() + "</textarea>")
                    .doesNotContain("<script>");
            assertThat(post(browser, at, "</textarea><script>", "typed in the wrong field")
                            .body())
                    .doesNotContain("<script>");
            assertThat(starting).isNotDone();
            assertThat(post(browser, at, paper(2), PASSPHRASES.get(1)).body()).contains("1 of 2");
            assertThat(starting).isNotDone();
            assertThat(post(browser, at, paper(3), PASSPHRASES.get(2)).body()).contains("Unlocked");
        }
        try (var program = starting.get(30, TimeUnit.SECONDS)) {
            var opened = program.getBean(OpenedKeys.class);
            assertThat(opened.holders()).isEqualTo("2+3");
            assertThat(opened.wrong()).isEqualTo(1);
        }
        assertThat(Files.list(folder).map(file -> file.getFileName().toString()))
                .as("the keys are in memory only")
                .containsExactly(SealedKeys.FILE);
    }

    static class Nothing {}

    private static HttpResponse<String> whenThere(HttpClient browser, String address) throws Exception {
        for (int i = 0; i < 100; i++) {
            try {
                return get(browser, address);
            } catch (java.net.ConnectException notYet) {
                Thread.sleep(100);
            }
        }
        throw new AssertionError("no page");
    }

    private static HttpResponse<String> get(HttpClient browser, String address) throws Exception {
        return browser.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
    }

    private static String ask(int port, String line, String... headers) throws Exception {
        try (var socket = new Socket("127.0.0.1", port)) {
            var text = line + " HTTP/1.1\r\n" + String.join("\r\n", headers) + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static HttpResponse<String> post(HttpClient browser, String at, String share, String passphrase)
            throws Exception {
        var form = "share=" + URLEncoder.encode(share, StandardCharsets.UTF_8) + "&passphrase="
                + URLEncoder.encode(passphrase, StandardCharsets.UTF_8);
        return browser.send(
                HttpRequest.newBuilder(URI.create(at + "/unlock?lang=en"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
    }

    private static void refused(String code, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
