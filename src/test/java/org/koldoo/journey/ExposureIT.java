package org.koldoo.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.koldoo.testing.Asvs;

/**
 * What the running program answers to hundreds of addresses that others left open, as nobody, as somebody with the fewest
 * rights and as administrator: only what is named here.
 */
class ExposureIT extends Journey {

    private static final List<String> PLACES = List.of(
            "/h2-console",
            "/h2-console/login.do",
            "/actuator",
            "/actuator/health",
            "/actuator/env",
            "/actuator/heapdump",
            "/actuator/beans",
            "/actuator/loggers",
            "/management/health",
            "/process-api",
            "/process-api/runtime/tasks",
            "/process-api/repository/deployments",
            "/cmmn-api",
            "/dmn-api",
            "/idm-api",
            "/flowable-rest",
            "/flowable-ui",
            "/service/repository/deployments",
            "/v3/api-docs",
            "/swagger-ui.html",
            "/graphql",
            "/console",
            "/manager/html",
            "/host-manager/html",
            "/jolokia",
            "/jmx",
            "/env",
            "/health",
            "/metrics",
            "/trace",
            "/dump",
            "/error",
            "/login",
            "/logout",
            "/oauth2/authorization/x",
            "/login/oauth2/code/x",
            "/saml2/authenticate/x",
            "/webauthn/register",
            "/api",
            "/api/intake",
            "/offline/",
            "/connect",
            "/connect/Endpoint/method",
            "/HILLA/push",
            "/VAADIN",
            "/VAADIN/",
            "/VAADIN/push",
            "/VAADIN/build/",
            "/VAADIN/config/stats.json",
            "/VAADIN/static/",
            "/VAADIN/dynamic/resource/0/x/y",
            "/VAADIN/dynamic/serverResource/x",
            "/vaadinServlet/UIDL/",
            "/sw.js",
            "/manifest.webmanifest",
            "/config/flow-build-info.json",
            "/META-INF/MANIFEST.MF",
            "/WEB-INF/web.xml",
            "/BOOT-INF/classes/application.properties",
            "/application.properties",
            "/db/migration/accounts/V3__sessions.sql",
            "/i18n/base/en.properties",
            "/keys/root.key",
            "/data/koldoo.mv.db",
            "/.env",
            "/.git/config",
            "/backup.zip",
            "/robots.txt",
            "/error/4xx.html",
            "/static/error/5xx.html",
            "/assets/",
            "/assets/../application.properties",
            "/session/",
            "/session/watch",
            "/session/nothing");

    private static final List<String> TRICKS = List.of("", "/", ";x=y", "/..;/", "/%2e%2e/", "%00", "//", ".json");

    private static final List<String> BEFORE =
            List.of("/%2e", "//", "/;a=b", "/assets/%2e%2e", "/VAADIN/..", "/sign-in/..");

    private static final Set<Integer> REFUSALS = Set.of(302, 400, 401, 403, 404, 405, 411);

    private final HttpClient http = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    @ParameterizedTest
    @Asvs({"V13.4.1", "V13.4.2", "V13.4.5", "V13.4.6", "V14.2.5", "V14.3.2", "V16.5.1"})
    @ValueSource(strings = {"", "sergei", "marat"})
    void onlyWhatIsNamedHereIsAnswered(String login) throws Exception {
        var cookie = cookie(login);
        var wrong = new ArrayList<String>();
        for (var path : paths()) {
            var answer = get(path, cookie);
            check(path, login, answer, wrong);
        }
        assertThat(paths()).hasSizeGreaterThan(300);
        assertThat(wrong).isEmpty();
    }

    private static List<String> paths() {
        return Stream.concat(
                        PLACES.stream().flatMap(place -> TRICKS.stream().map(trick -> place + trick)),
                        PLACES.stream()
                                .limit(12)
                                .flatMap(place -> BEFORE.stream().map(before -> before + place)))
                .distinct()
                .toList();
    }

    private static void check(String path, String login, HttpResponse<String> answer, List<String> wrong) {
        int status = answer.statusCode();
        var what = "'" + login + "' " + path + " " + status + " ";
        boolean page = status == 200 && answer.body().contains("<div id=\"outlet\">");
        // Whoever is signed in gets the empty frame of the program, which says that there is no such page.
        if (status == 200 && !(page && !login.isEmpty()) && !plain(answer)) {
            wrong.add(what + "is answered");
        } else if (status != 200 && !REFUSALS.contains(status)) {
            wrong.add(what + "is no plain refusal");
        }
        if (status == 302 && !answer.headers().firstValue("Location").orElse("").endsWith("/sign-in")) {
            wrong.add(
                    what + "leads to " + answer.headers().firstValue("Location").orElse(""));
        }
        if (page && !header(answer, "Cache-Control").contains("no-store")) {
            wrong.add(what + "may be kept by a browser or on the way");
        }
        Stream.of("Exception", "\tat ", "Tomcat", "Apache", "Whitelabel", "jdbc:", "owable", "org.springframework")
                .filter(answer.body()::contains)
                .forEach(word -> wrong.add(what + "says " + word));
        // What cannot be read as an address at all is refused before anything of ours, without a word.
        if (!(status == 400 && answer.body().isEmpty())) {
            missing(answer).forEach(header -> wrong.add(what + "lacks " + header));
        }
        if (path.startsWith("/VAADIN") && !path.contains("%2e") && login.isEmpty() && setsSession(answer)) {
            wrong.add(what + "makes a session");
        }
    }

    /** The page of a lost way, from the folder of plain pages, holds nothing but its three sentences. */
    private static boolean plain(HttpResponse<String> answer) {
        return answer.body().isEmpty();
    }

    private static boolean setsSession(HttpResponse<String> answer) {
        return answer.headers().allValues("Set-Cookie").stream()
                .anyMatch(cookie -> cookie.startsWith("koldoo=") || cookie.startsWith("__Host-koldoo="));
    }

    private static List<String> missing(HttpResponse<?> answer) {
        var missing = new ArrayList<String>();
        for (var name : List.of(
                "X-Content-Type-Options",
                "X-Frame-Options",
                "Referrer-Policy",
                "Content-Security-Policy",
                "Cross-Origin-Opener-Policy",
                "Cross-Origin-Resource-Policy",
                "Permissions-Policy",
                "Cache-Control")) {
            if (answer.headers().allValues(name).size() != 1) {
                missing.add(name);
            }
        }
        if (!header(answer, "Cross-Origin-Resource-Policy").equals("same-origin")) {
            missing.add("a wall against other sites");
        }
        for (var banner : List.of("Server", "X-Powered-By", "X-Application-Context")) {
            answer.headers().firstValue(banner).ifPresent(value -> missing.add("silence of " + banner));
        }
        return missing;
    }

    @Test
    @Asvs({"V3.4.4", "V3.4.5", "V3.4.6", "V3.4.8", "V3.5.8", "V16.5.1"})
    void everyAnswerHasItsHeadersWhateverItSays() throws Exception {
        var large = HttpRequest.newBuilder(URI.create(koldoo.url("?v-r=uidl&v-uiId=0")))
                .POST(BodyPublishers.ofString("x".repeat(3_000_000)));
        assertThat(headers(200, request("/sign-in"))).isEmpty();
        assertThat(headers(302, request("/tasks"))).isEmpty();
        assertThat(headers(403, request("/logout").POST(BodyPublishers.noBody())))
                .isEmpty();
        assertThat(headers(404, request("/assets/nothing.svg"))).isEmpty();
        assertThat(headers(405, request("/tasks").method("DELETE", BodyPublishers.noBody())))
                .isEmpty();
        assertThat(headers(413, large)).isEmpty();
        assertThat(headers(400, request("/assets/;x=y").header("Accept", "text/html")))
                .isEmpty();
    }

    @Test
    @Asvs("V13.4.4")
    void theOtherMethodsAreRefusedEverywhere() throws Exception {
        for (var path : List.of("/", "/tasks", "/sign-in", "/styles.css", "/VAADIN/", "/session/watch", "/error")) {
            for (var method : List.of("TRACE", "PUT", "DELETE", "PATCH", "OPTIONS", "PROPFIND")) {
                var answer = http.send(
                        request(path)
                                .header("X-Canary", "zzyx")
                                .method(method, BodyPublishers.noBody())
                                .build(),
                        BodyHandlers.ofString());
                assertThat(answer.statusCode()).as(method + " " + path).isIn(400, 405);
                assertThat(answer.body()).doesNotContain("zzyx");
            }
        }
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private List<String> headers(int status, HttpRequest.Builder request) throws Exception {
        var answer = http.send(request.build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(status);
        return missing(answer);
    }

    private HttpResponse<String> get(String path, String cookie) throws IOException, InterruptedException {
        var request = request(path);
        if (!cookie.isEmpty()) {
            request.header("Cookie", cookie);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(koldoo.url("").replaceFirst("/$", "") + path));
    }

    private String cookie(String login) {
        if (login.isEmpty()) {
            return "";
        }
        var page = desk();
        signIn(page, login);
        return context().cookies().stream()
                .filter(cookie -> cookie.name.equals("koldoo"))
                .map(cookie -> cookie.name + "=" + cookie.value)
                .findFirst()
                .orElseThrow();
    }
}
