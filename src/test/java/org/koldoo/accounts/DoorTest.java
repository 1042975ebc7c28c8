package org.koldoo.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.koldoo.journal.Journal;
import org.koldoo.testing.ModuleTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/** What somebody without an account sees of the running server. */
@ApplicationModuleTest(
        mode = ApplicationModuleTest.BootstrapMode.ALL_DEPENDENCIES,
        verifyAutomatically = false,
        webEnvironment = WebEnvironment.RANDOM_PORT)
@ModuleTest
@TestPropertySource(properties = "vaadin.productionMode=true")
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
    void signingOutByALinkIsRefused() throws Exception {
        assertThat(get("/logout").statusCode()).isIn(302, 403, 404);
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
