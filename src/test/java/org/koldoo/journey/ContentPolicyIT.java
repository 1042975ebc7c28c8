package org.koldoo.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.koldoo.testing.Asvs;

/** Only our own scripts run: no page needs anything that the content policy forbids, and nothing that is slipped in runs. */
class ContentPolicyIT extends Journey {

    private static final String LISTEN = """
            document.addEventListener('securitypolicyviolation', event =>
                console.log('POLICY ' + event.violatedDirective + ' ' + event.blockedURI + ' ' + event.sample));
            """;

    @ParameterizedTest
    @Asvs({"V3.4.3", "V1.3.2"})
    @CsvSource({
        "aida, tasks search intake danger procedures our-places profile password",
        "gulnara, team team/overdue team/approvals team/sent",
        "marat, admin/users admin/bodies admin/services admin/deadlines admin/holidays",
        "nazgul, procedures/tables procedures/tables/combination procedures/adoption"
    })
    void noPageNeedsWhatThePolicyForbids(String login, String routes) {
        var page = desk();
        var forbidden = listen(page);
        signIn(page, login);
        for (var route : routes.split(" ")) {
            visit(page, route);
            page.locator("h1").first().waitFor();
        }
        assertThat(forbidden).isEmpty();
    }

    @Test
    void tasksCasesAndTheCanvasWorkUnderThePolicy() {
        var page = desk();
        var forbidden = listen(page);
        signIn(page, "aida");
        visit(page, "tasks");
        page.locator("a.k-task-what").first().click();
        page.waitForURL("**/task/*");
        rest(page);
        page.locator("main header a").first().click();
        page.locator(".k-casepages-nav a").first().waitFor();
        int sections = page.locator(".k-casepages-nav a").count();
        for (int i = 0; i < sections; i++) {
            page.locator(".k-casepages-nav a").nth(i).click();
            rest(page);
        }

        signIn(page, "ainura");
        visit(page, "procedures");
        page.locator("main a[href*='procedures/']", new Page.LocatorOptions().setHasText("Travel document"))
                .first()
                .click();
        rest(page);
        if (!page.url().contains("/draft/")) {
            page.locator("vaadin-button.k-studio-large").first().click();
            page.waitForURL(url -> url.contains("/draft/"));
        }
        visit(page, page.url().replaceAll(".*(procedures/draft/[0-9a-f-]+).*", "$1") + "/diagram");
        page.locator("bpmn-editor .djs-shape").first().waitFor();
        assertThat(forbidden).isEmpty();
    }

    @Test
    @Asvs({"V1.2.1", "V3.2.2"})
    void nothingThatIsSlippedIntoAPageRuns() {
        var page = desk();
        signIn(page, "aida");
        page.evaluate("""
                () => {
                    const box = document.createElement('div');
                    box.innerHTML = '<img src="nothing" onerror="window.hit = 1"><svg onload="window.hit = 2"></svg>'
                        + '<a id="bad" href="javascript:window.hit = 3">x</a><script>window.hit = 4</' + 'script>'
                        + '<iframe srcdoc="<script>parent.hit = 5</' + 'script>"></iframe>';
                    document.body.append(box);
                    document.getElementById('bad').click();
                    const script = document.createElement('script');
                    script.textContent = 'window.hit = 6';
                    document.body.append(script);
                    const foreign = document.createElement('div');
                    foreign.innerHTML = '<form action="https://elsewhere.example"><button id="go"></button></form>';
                    document.body.append(foreign);
                }
                """);
        // What the browser's tools run themselves is exempt, so these run later, as a page would.
        page.evaluate("""
                () => new Promise(done => setTimeout(() => {
                    window.ran = [];
                    const attempt = (name, work) => { try { work(); window.ran.push(name); } catch (refused) { } };
                    attempt('eval', () => window.eval('1'));
                    attempt('constructor', () => (() => {}).constructor('return 1')());
                    attempt('async', () => (async () => {}).constructor('return 1')());
                    setTimeout('window.hit = 7');
                    fetch('https://elsewhere.example/').then(() => window.ran.push('fetch'), () => {});
                    setTimeout(done, 500);
                }))
                """);
        assertThat(page.evaluate("window.hit")).isNull();
        assertThat((List<?>) page.evaluate("window.ran")).isEmpty();
    }

    @Test
    void aPageAndEachOfItsRepetitionsHaveAnotherNumber() {
        var page = desk();
        var first = policy(page);
        assertThat(first)
                .contains("script-src 'nonce-", "default-src 'none'", "object-src 'none'", "frame-ancestors 'none'")
                .doesNotContain("unsafe-eval")
                .doesNotContainPattern("script-src[^;]*unsafe-inline");
        assertThat(policy(page)).isNotEqualTo(first);
    }

    private String policy(Page page) {
        return page.navigate(koldoo.url("sign-in")).headers().get("content-security-policy");
    }

    private static List<String> listen(Page page) {
        var forbidden = new ArrayList<String>();
        page.addInitScript(LISTEN);
        page.onConsoleMessage(message -> {
            if (message.text().startsWith("POLICY")) {
                forbidden.add(page.url().replaceAll(".*:\\d+", "") + " " + message.text());
            }
        });
        return forbidden;
    }
}
