package org.koldoo.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.koldoo.journal.Journal;
import org.koldoo.testing.Asvs;
import org.koldoo.testing.ModuleTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/** What somebody without an account sees of the running server. */
@ApplicationModuleTest(
        mode = ApplicationModuleTest.BootstrapMode.ALL_DEPENDENCIES,
        verifyAutomatically = false,
        webEnvironment = WebEnvironment.RANDOM_PORT)
@ModuleTest
class DoorTest {

    private final HttpClient browser = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    @MockitoBean
    Journal journal;

    @Test
    void everyPageLeadsToTheSignInPage() throws Exception {
        for (var path : new String[] {"/", "/tasks", "/admin/users", "/case/NRM-1", "/nothing"}) {
            var answer = get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(302);
            assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/sign-in");
        }
    }

    @Test
    @Asvs({"V3.3.2", "V3.3.4"})
    void theSignInPageComesWithACarefulCookieAndHeaders() throws Exception {
        var answer = get("/sign-in");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().allValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie).contains("HttpOnly").contains("SameSite=Strict"));
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "Cache-Control")).contains("no-store");
        assertThat(header(answer, "Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(header(answer, "Content-Security-Policy")).contains("frame-ancestors 'none'");
        assertThat(answer.body()).doesNotContainIgnoringCase("trafficking");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/styles.css", "/assets/koldoo.js", "/assets/icons/tab.svg", "/assets/neutral.html"})
    void whatTheSignInPageIsMadeOfIsOpen(String path) throws Exception {
        assertThat(get(path).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/h2-console",
                "/actuator",
                "/actuator/health",
                "/process-api",
                "/v3/api-docs",
                "/error",
                "//tasks",
                "/tasks;x=y",
                "/%2e%2e/tasks",
                "/db/migration/accounts/V1__people_who_sign_in.sql",
                "/i18n/base/en.properties"
            })
    @Asvs("V13.4.5")
    void nothingElseIsOpen(String path) throws Exception {
        var answer = get(path);
        assertThat(answer.statusCode()).as(path).isIn(302, 400, 403, 404, 500);
        assertThat(answer.body())
                .doesNotContain("Exception")
                .doesNotContain("Tomcat")
                .doesNotContain("create table");
    }

    @Test
    void aFormThatIsPostedPastTheScreenSignsNobodyIn() throws Exception {
        var request = HttpRequest.newBuilder(uri("/sign-in"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("username=marat&password=x"))
                .build();
        var answer = browser.send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).isIn(302, 403);
        assertThat(answer.headers().firstValue("Location").orElse("/sign-in")).contains("/sign-in");
    }

    @Test
    void whatIsMissingIsToldOnAPlainPageInThreeLanguages() throws Exception {
        var answer = get("/assets/nothing.svg");
        assertThat(answer.statusCode()).isEqualTo(404);
        var page = browser.send(
                HttpRequest.newBuilder(uri("/assets/nothing.svg"))
                        .header("Accept", "text/html")
                        .build(),
                BodyHandlers.ofString());
        assertThat(page.body()).contains("lang=\"ky\"").contains("lang=\"ru\"").contains("lang=\"en\"");
    }

    @Test
    @Asvs("V4.1.1")
    void everyTextSaysWhatItIsAndInWhichLetters() throws Exception {
        var page = get("/sign-in");
        var files = Pattern.compile("(?:src|href)=\"(?:\\./)?([\\w./-]+\\.(?:js|css))[?\"]")
                .matcher(page.body())
                .results()
                .map(found -> "/" + found.group(1).replaceFirst("^/", ""))
                .toList();
        assertThat(files).hasSizeGreaterThan(2);
        var answers = new ArrayList<>(List.of(page, get("/nothing/of/ours.html"), get("/session/watch")));
        for (var file : files) {
            answers.add(get(file));
        }
        for (var answer : answers) {
            if (!answer.body().isEmpty()) {
                var path = answer.uri().getPath();
                var kind = path.endsWith(".js")
                        ? "(text|application)/javascript"
                        : path.endsWith(".css") ? "text/css" : "(text/html|application/json)";
                assertThat(header(answer, "Content-Type").toLowerCase(Locale.ROOT))
                        .as(path)
                        .matches(Pattern.compile(kind + "; *charset=utf-8"));
            }
        }
    }

    @Test
    @Asvs("V3.5.3")
    void signingOutByALinkIsRefused() throws Exception {
        assertThat(get("/logout").statusCode()).isIn(302, 403, 404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "PUT", "DELETE", "PATCH"})
    @Asvs({"V4.1.4", "V13.4.4"})
    void otherWaysOfAskingGetNothing(String method) throws Exception {
        for (var path : new String[] {"/", "/tasks", "/sign-in", "/styles.css", "/VAADIN/"}) {
            var request = HttpRequest.newBuilder(uri(path))
                    .header("X-Canary", "zzyx")
                    .method(method, BodyPublishers.noBody())
                    .build();
            var answer = browser.send(request, BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(method + " " + path).isIn(400, 405);
            assertThat(answer.body()).doesNotContain("zzyx");
        }
    }

    /** A path to files of the framework is no way around the door (CVE-2026-2742). */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/VAADIN",
                "/VAADIN/",
                "/VAADIN;x=y",
                "/VAADIN/nothing.js",
                "/VAADIN/build/nothing.js",
                "/VAADIN/../tasks",
                "/VAADIN/%2e%2e/tasks",
                "/VAADIN/build/../../tasks",
                "/?v-r=heartbeat",
                "/VAADIN/dynamic/resource/0/x/file.pdf",
                "/VAADIN/push"
            })
    void noPathMakesASessionOrShowsAPage(String path) throws Exception {
        var answer = get(path);
        assertThat(answer.statusCode()).as(path).isIn(302, 400, 403, 404);
        assertThat(answer.body()).doesNotContain("Exception").doesNotContain("koldoo-");
        if (answer.statusCode() != 302) {
            assertThat(answer.headers().allValues("Set-Cookie"))
                    .as(path)
                    .noneMatch(cookie -> cookie.startsWith("koldoo="));
        }
    }

    @Test
    @Asvs({"V3.4.4", "V3.4.5", "V3.4.6", "V3.4.8"})
    void everyAnswerHasItsHeadersWhateverItSays() throws Exception {
        for (var path :
                new String[] {"/sign-in", "/tasks", "/assets/nothing.svg", "/styles.css", "/error", "/VAADIN/x"}) {
            var answer = get(path);
            assertThat(header(answer, "X-Content-Type-Options")).as(path).isEqualTo("nosniff");
            assertThat(header(answer, "X-Frame-Options")).as(path).isEqualTo("DENY");
            assertThat(header(answer, "Referrer-Policy")).as(path).isEqualTo("no-referrer");
            assertThat(header(answer, "Content-Security-Policy")).as(path).contains("frame-ancestors 'none'");
            assertThat(answer.headers().firstValue("Server")).as(path).isEmpty();
            assertThat(answer.headers().firstValue("X-Powered-By")).as(path).isEmpty();
        }
    }

    @Test
    @Asvs({"V7.2.1", "V7.2.2"})
    void aSessionThatSomebodyElseChoseIsNotTaken() throws Exception {
        var chosen = "A".repeat(32);
        var request = HttpRequest.newBuilder(uri("/sign-in"))
                .header("Cookie", "koldoo=" + chosen)
                .build();
        var answer = browser.send(request, BodyHandlers.ofString());
        assertThat(answer.headers().allValues("Set-Cookie"))
                .anyMatch(cookie -> cookie.startsWith("koldoo="))
                .noneMatch(cookie -> cookie.contains(chosen));
        assertThat(get("/sign-in;jsessionid=" + chosen).statusCode()).isIn(302, 400, 403, 404);
    }

    @Test
    @Asvs("V3.5.1")
    void anotherSiteSignsNobodyOut() throws Exception {
        var page = get("/sign-in");
        var session = page.headers().allValues("Set-Cookie").getFirst().replaceFirst(";.*", "");
        var request = HttpRequest.newBuilder(uri("/logout"))
                .header("Cookie", session)
                .header("Origin", "https://elsewhere.example")
                .POST(BodyPublishers.noBody())
                .build();
        var answer = browser.send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).isIn(302, 403, 404);
        assertThat(answer.headers().allValues("Set-Cookie"))
                .as("the session lives on")
                .noneMatch(cookie -> cookie.startsWith("koldoo="));
    }

    private HttpResponse<String> get(String path) throws Exception {
        return browser.send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElseThrow();
    }
}
