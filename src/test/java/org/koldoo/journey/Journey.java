package org.koldoo.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
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

    private static final ZoneId BISHKEK = ZoneId.of("Asia/Bishkek");

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

    /** Signs one of the invented people in, in English; the language of the door goes along. */
    void signIn(Page page, String login) {
        signIn(page, login, "en");
    }

    void signIn(Page page, String login, String language) {
        page.context().clearCookies();
        page.navigate(koldoo.url("sign-in"));
        var person = page.locator("#demo-" + login);
        person.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        page.locator(".k-languages button[lang=" + language + "]").click();
        page.locator(".k-languages button[lang=" + language + "][aria-pressed=true]")
                .waitFor();
        rest(page);
        if (!person.isVisible()) {
            page.locator(".k-accounts-more vaadin-details-summary").click();
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

    static Locator radio(Page page, String name) {
        return page.getByRole(
                        AriaRole.RADIO,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .first();
    }

    static Locator check(Page page, String name) {
        return page.getByRole(
                        AriaRole.CHECKBOX,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .first();
    }

    static Locator button(Page page, String name) {
        return page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .first();
    }

    /** A link of the page itself, not of the menu. */
    static Locator link(Page page, String name) {
        return page.locator("main")
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(name).setExact(true))
                .first();
    }

    /** Waits for the page of this name. */
    static void heading(Page page, String name) {
        page.getByRole(
                        AriaRole.HEADING,
                        new Page.GetByRoleOptions().setName(name).setExact(true).setLevel(1))
                .waitFor();
        rest(page);
    }

    /** Chooses in a list that opens. */
    static void choose(Page page, String label, String option) {
        page.getByRole(
                        AriaRole.COMBOBOX,
                        new Page.GetByRoleOptions().setName(label).setExact(true))
                .first()
                .click();
        page.getByRole(
                        AriaRole.OPTION,
                        new Page.GetByRoleOptions().setName(option).setExact(true))
                .first()
                .click();
        page.keyboard().press("Tab");
        rest(page);
    }

    /** Types today's date, whichever day the test runs on, and closes the calendar. */
    static void today(Page page, String label) {
        var calendar = page.locator("vaadin-date-picker[opened]");
        page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName(label))
                .fill(LocalDate.now(BISHKEK).format(DateTimeFormatter.ofPattern("dd.MM.yyyy")));
        calendar.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        page.keyboard().press("Enter");
        calendar.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        rest(page);
    }

    /** Something that was said in a screening. */
    static void yes(Page page, String indicator) {
        page.locator("vaadin-radio-group", new Page.LocatorOptions().setHasText(indicator))
                .first()
                .getByText("Yes", new Locator.GetByTextOptions().setExact(true))
                .click();
    }

    /** Chooses among what else can be done with a case. */
    void action(Page page, String number, String name) {
        visit(page, "case/" + number);
        page.getByText("More actions").first().click();
        page.getByRole(
                        AriaRole.MENUITEM,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    /** Opens a task of the case from its page. */
    void task(Page page, String number, String name) {
        visit(page, "case/" + number);
        page.locator("a.k-task-what", new Page.LocatorOptions().setHasText(name))
                .first()
                .click();
        heading(page, name);
    }

    /** Opens the reader's own task of this case from the list of tasks. */
    void mine(Page page, String number, String name) {
        visit(page, "tasks");
        page.locator("li.k-task", new Page.LocatorOptions().setHasText(number))
                .filter(new Locator.FilterOptions().setHasText(name))
                .first()
                .locator("a.k-task-what")
                .click();
        heading(page, name);
    }

    /** Answers the question what it is for, which stands in the journal, and goes on. */
    static void saysWhatFor(Page page, String purpose) {
        page.getByText(purpose, new Page.GetByTextOptions().setExact(true)).click();
        rest(page);
        page.locator("vaadin-dialog[opened] vaadin-button[theme~=primary]").click();
        rest(page);
    }

    /** Ends the task on the screen with this result. */
    static void complete(Page page, String outcome) {
        radio(page, outcome).click();
        rest(page);
        button(page, "Complete the task").click();
        page.waitForURL(url -> !url.contains("/task/"));
        rest(page);
    }

    /** No serious or critical finding on the page as it is. */
    void accessible(Page page) {
        assertThat(seriousFindings(page))
                .as("axe on " + page.url().replaceAll(".*:\\d+", ""))
                .isEmpty();
    }

    static List<String> seriousFindings(Page page) {
        return new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(v -> List.of("serious", "critical").contains(v.getImpact()))
                        .map(v -> v.getId() + ": " + v.getHelp() + " "
                                + v.getNodes().getFirst().getHtml())
                        .toList();
    }
}
