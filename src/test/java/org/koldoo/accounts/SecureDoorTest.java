package org.koldoo.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.koldoo.journal.Journal;
import org.koldoo.testing.Asvs;
import org.koldoo.testing.ModuleTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/** The server behind a proxy that ends TLS, asked byte by byte. */
@ApplicationModuleTest(
        mode = ApplicationModuleTest.BootstrapMode.ALL_DEPENDENCIES,
        verifyAutomatically = false,
        webEnvironment = WebEnvironment.RANDOM_PORT)
@ModuleTest
class SecureDoorTest {

    @LocalServerPort
    int port;

    @MockitoBean
    Journal journal;

    @Test
    @Asvs({"V3.3.1", "V3.3.3", "V3.4.1", "V12.2.1"})
    void overHttpsTheCookieIsForThisHostAndHttpsOnly() throws Exception {
        var answer = ask("GET /sign-in", "Host: koldoo.example", "X-Forwarded-Proto: https");
        assertThat(answer).startsWith("HTTP/1.1 200");
        assertThat(cookie(answer))
                .startsWith("__Host-koldoo=")
                .contains("Path=/", "Secure", "HttpOnly", "SameSite=Strict")
                .doesNotContain("Domain");
        assertThat(answer).contains("Strict-Transport-Security: max-age=63072000");
    }

    @Test
    void onThisMachineItselfThePlainCookieIsTaken() throws Exception {
        var cookie = cookie(ask("GET /sign-in", "Host: localhost"));
        assertThat(cookie).startsWith("koldoo=").doesNotContain("Secure");
        var again = ask("GET /sign-in", "Host: localhost", "Cookie: " + cookie.replaceFirst(";.*", ""));
        assertThat(again).startsWith("HTTP/1.1 200").doesNotContain("Set-Cookie: koldoo=");
    }

    @Test
    @Asvs("V3.3.3")
    void aCookieThatANeighbourPlantedIsNoSessionOverHttps() throws Exception {
        var planted = cookie(ask("GET /sign-in", "Host: localhost")).replaceFirst(";.*", "");
        var answer = ask("GET /sign-in", "Host: koldoo.example", "X-Forwarded-Proto: https", "Cookie: " + planted);
        assertThat(cookie(answer)).as("a session of its own").startsWith("__Host-koldoo=");
    }

    @Test
    @Asvs("V12.2.1")
    void withoutTlsNothingIsServedToAnotherMachine() throws Exception {
        for (var path : new String[] {"/", "/sign-in", "/styles.css", "/assets/koldoo.js", "/VAADIN/x"}) {
            var answer = ask("GET " + path, "Host: koldoo.example");
            assertThat(answer).as(path).startsWith("HTTP/1.1 426").doesNotContain("Set-Cookie");
        }
    }

    /** Only a proxy that is named in the settings says how a request came in; and what host it was for, nobody. */
    @Test
    @Asvs("V4.1.3")
    void whoIsNoProxyOfOursIsNotBelievedThatTheLineIsSecure() throws Exception {
        for (var claim : new String[] {"X-Forwarded-Host: localhost", "Forwarded: proto=https;host=localhost"}) {
            assertThat(ask("GET /sign-in", "Host: koldoo.example", claim))
                    .as(claim)
                    .startsWith("HTTP/1.1 426");
        }
        var elsewhere = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
                .findFirst();
        Assumptions.assumeTrue(elsewhere.isPresent(), "no other address of this machine");
        assertThat(askAt(elsewhere.get(), "GET /sign-in", "Host: koldoo.example", "X-Forwarded-Proto: https"))
                .startsWith("HTTP/1.1 426")
                .doesNotContain("Set-Cookie");
    }

    @Test
    void aRequestThatIsTooLongIsRefused() throws Exception {
        assertThat(ask("GET /sign-in", "Host: localhost", "X-Long: " + "x".repeat(20_000)))
                .startsWith("HTTP/1.1 400");
        assertThat(ask("GET /" + "x".repeat(20_000), "Host: localhost")).startsWith("HTTP/1.1 400");
        assertThat(ask("POST /?v-r=uidl&v-uiId=0", "Host: localhost", "Content-Length: 3000000"))
                .startsWith("HTTP/1.1 413");
        assertThat(ask("POST /?v-r=uidl&v-uiId=0", "Host: localhost", "Transfer-Encoding: chunked"))
                .startsWith("HTTP/1.1 411");
    }

    /** The framework finds it by a parameter that may stand anywhere; the limits are asked before the framework. */
    @Test
    @Asvs("V15.3.7")
    void whatAWindowSendsCannotBeDisguisedToPassTheLimits() throws Exception {
        for (var disguise : new String[] {
            "/?x=1&v-r=uidl",
            "/?v-r=heartbeat&v-r=uidl",
            "/?%76-r=uidl",
            "/?v%2dr=uidl",
            "/?&v-r=uidl",
            "/?%zz&v-r=uidl"
        }) {
            assertThat(ask("POST " + disguise, "Host: localhost", "Content-Length: 0"))
                    .as(disguise)
                    .startsWith("HTTP/1.1 400")
                    .doesNotContain("Set-Cookie");
        }
        assertThat(ask("POST /assets/x?v-r=uidl", "Host: localhost", "Content-Length: 3000000"))
                .startsWith("HTTP/1.1 413");
    }

    /** Odd chunks, two lengths, both at once: what servers and proxies read differently (CVE-2026-24880). */
    @Test
    @Asvs({"V4.2.1"})
    void whatCouldBeReadInTwoWaysIsRefused() throws Exception {
        assertThat(ask("POST /sign-in", "Host: localhost", "Content-Length: 5", "Content-Length: 6"))
                .startsWith("HTTP/1.1 400");
        assertThat(ask("POST /sign-in", "Host: localhost", "Transfer-Encoding: chunked, identity"))
                .satisfiesAnyOf(
                        answer -> assertThat(answer).startsWith("HTTP/1.1 400"),
                        answer -> assertThat(answer).startsWith("HTTP/1.1 501"));
        assertThat(ask("GET /sign-in", "Host: localhost", "Host: elsewhere")).startsWith("HTTP/1.1 400");
    }

    @Test
    @Asvs("V4.4.2")
    void aHandshakeOfAWebSocketIsNotAnswered() throws Exception {
        for (var path : new String[] {"/VAADIN/push?v-r=push", "/?v-r=push", "/"}) {
            var answer = ask(
                    "GET " + path,
                    "Host: localhost",
                    "Origin: https://elsewhere.example",
                    "Upgrade: websocket",
                    "Connection: Upgrade",
                    "Sec-WebSocket-Version: 13",
                    "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==");
            assertThat(answer).as(path).doesNotStartWith("HTTP/1.1 101");
        }
    }

    @Test
    @Asvs("V3.5.1")
    void whatOnlyOurScriptAsksIsNotThereForOthers() throws Exception {
        var inside = cookie(ask("GET /sign-in", "Host: localhost")).replaceFirst(";.*", "");
        for (var deed : new String[] {"GET /session/watch", "POST /session/leave", "POST /session/uncover"}) {
            assertThat(ask(deed, "Host: localhost", "Cookie: " + inside, "Content-Length: 0"))
                    .as(deed)
                    .startsWith("HTTP/1.1 404");
            assertThat(ask(deed, "Host: localhost", "X-Koldoo: 1", "Content-Length: 0"))
                    .as(deed)
                    .contains("\"ended\"")
                    .doesNotContain("Set-Cookie");
        }
    }

    private String ask(String line, String... headers) throws IOException {
        return askAt(InetAddress.getLoopbackAddress(), line, headers);
    }

    private String askAt(InetAddress address, String line, String... headers) throws IOException {
        try (var socket = new Socket(address, port)) {
            socket.setSoTimeout(20_000);
            var text = line + " HTTP/1.1\r\n" + String.join("\r\n", headers) + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
            // Nothing follows: the server does not wait for a body that was announced, nor do we for its patience.
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String cookie(String answer) {
        return Arrays.stream(answer.split("\r\n"))
                .filter(line -> line.startsWith("Set-Cookie: ") && line.contains("koldoo="))
                .map(line -> line.substring("Set-Cookie: ".length()))
                .findFirst()
                .orElse("");
    }
}
