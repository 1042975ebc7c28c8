package org.koldoo.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;

/** A walk through the program in a real Chromium, with pictures under {@code target/pictures} and axe on each page seen. */
abstract class Journey {

    private static final List<String> CALM_CHROMIUM = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static Playwright playwright;
    private static Browser browser;

    final RunningKoldoo koldoo = RunningKoldoo.shared();
    private BrowserContext context;

    @BeforeAll
    static void openBrowser() {
        var chromium = Path.of("/usr/bin/chromium");
        assertThat(chromium)
                .as("The journeys need Chromium: apt-get install chromium")
                .exists();
        playwright = Playwright.create();
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium)
                        .setArgs(CALM_CHROMIUM));
    }

    @AfterAll
    static void closeBrowser() {
        browser.close();
        playwright.close();
    }

    @AfterEach
    void closeContext() {
        if (context != null) {
            context.close();
        }
    }

    Page desk() {
        return page(1280, 900);
    }

    Page phone() {
        return page(390, 844);
    }

    BrowserContext context() {
        return context;
    }

    private Page page(int width, int height) {
        context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setLocale("en-GB")
                .setTimezoneId("Asia/Bishkek"));
        var page = context.newPage();
        page.setDefaultTimeout(30_000);
        return page;
    }

    /** Signs one of the invented people in by name. */
    void signIn(Page page, String name) {
        page.navigate(koldoo.url("sign-in"));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("English"))
                .first()
                .click();
        page.locator(".k-languages button[lang=en][aria-pressed=true]").waitFor();
        var person = page.locator("button", new Page.LocatorOptions().setHasText(name))
                .first();
        if (!person.isVisible()) {
            page.locator(".k-accounts-more summary, vaadin-details-summary")
                    .first()
                    .click();
        }
        person.click();
        page.waitForURL(url -> !url.contains("sign-in"));
        rest(page);
    }

    /** Goes to a page by its address, as from a bookmark. */
    void visit(Page page, String route) {
        rest(page);
        page.navigate(koldoo.url(route));
        rest(page);
    }

    /**
     * Waits until the program has answered everything that was asked of it. The browser's own "network idle" does not come:
     * Chromium never tells the end of some icons.
     */
    static void rest(Page page) {
        page.waitForFunction("""
            () => {
                const clients = Object.values(window.Vaadin?.Flow?.clients ?? {}).filter(client => client.isActive);
                return clients.length > 0 && clients.every(client => !client.isActive());
            }
            """);
    }

    void picture(Page page, String name) {
        page.waitForTimeout(300);
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target/pictures/" + name + ".png"))
                .setFullPage(true));
    }

    /** No serious or critical finding on the page as it is. */
    void accessible(Page page) {
        var serious = new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(v -> List.of("serious", "critical").contains(v.getImpact()))
                        .map(v -> v.getId() + ": " + v.getHelp() + " "
                                + v.getNodes().getFirst().getHtml())
                        .toList();
        assertThat(serious).as("axe on " + page.url().replaceAll(".*:\\d+", "")).isEmpty();
    }
}
