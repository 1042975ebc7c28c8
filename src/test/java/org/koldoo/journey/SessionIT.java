package org.koldoo.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.junit.jupiter.api.Test;
import org.koldoo.testing.Asvs;

/** The end of a session, its pause, and a computer that two people share. */
class SessionIT extends Journey {

    private static final double SECONDS_TO_BE_OUT = 5_000;

    @Test
    @Asvs("V7.3.1")
    void afterFiveMinutesTheScreenIsCoveredAndThenTheSameFieldComesBack() {
        var page = desk();
        signIn(page, "aida");
        openNote(page);
        page.clock().install();
        page.locator("main vaadin-text-area textarea").click();
        page.keyboard().type("half a sentence");
        page.clock().fastForward("05:03");

        var cover = page.locator("dialog.k-cover[open]");
        cover.waitFor();
        page.clock().fastForward("00:03");
        assertThat(page.title()).isBlank();
        assertThat(page.locator("main h1").first().isVisible()).isFalse();
        page.keyboard().press("Escape");
        for (int i = 0; i < 12; i++) {
            page.keyboard().press("Tab");
            assertThat((boolean) page.evaluate("document.activeElement === document.body"
                            + " || document.activeElement.closest('dialog.k-cover') !== null"))
                    .as("the keyboard stays on the cover")
                    .isTrue();
        }
        assertThat(cover.isVisible()).isTrue();
        page.waitForCondition(() -> status(page, "?v-r=uidl&v-uiId=0") == 503);

        // Whoever takes the cover off by other means gets nothing more.
        var address = page.url();
        assertThat((String) page.evaluate("fetch(location.href, {headers: {Accept: 'text/html'}}).then(a => a.text())"))
                .contains("data-at-once")
                .doesNotContain("outlet");

        page.locator("dialog.k-cover button[type=submit]").click();
        cover.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        assertThat(page.url()).isEqualTo(address);
        assertThat(page.evaluate("document.activeElement.value")).isEqualTo("half a sentence");
        page.keyboard().type(", and on");
        assertThat(page.locator("main vaadin-text-area textarea").inputValue()).isEqualTo("half a sentence, and on");
        page.locator("main vaadin-text-area textarea").fill("");
        page.keyboard().press("Tab");
        rest(page);
    }

    @Test
    @Asvs("V7.4.1")
    void aWindowThatDoesNothingIsOutWithinSecondsWhenItsSessionIsEnded() {
        var page = desk();
        signIn(page, "chynara");
        var first = context();
        visit(page, "tasks");

        var second = desk();
        signIn(second, "chynara");
        visit(second, "profile");
        var lines = second.locator(".k-sessions-list li");
        assertThat(lines.count()).isEqualTo(2);
        second.locator(".k-sessions-list vaadin-button").first().click();
        page.waitForURL("**/sign-in", new Page.WaitForURLOptions().setTimeout(SECONDS_TO_BE_OUT));
        assertThat(page.content()).doesNotContain("k-task-what");
        first.close();
    }

    @Test
    @Asvs({"V7.4.1", "V14.3.1", "V7.4.4"})
    void afterSwitchingThePersonTheBrowserKnowsNothingOfTheOneBefore() {
        var page = desk();
        signIn(page, "aida");
        visit(page, "tasks");
        var heading = page.locator("h1").first().innerText();
        page.evaluate("localStorage.setItem('left', 'behind'); sessionStorage.setItem('left', 'behind')");
        page.locator(".k-profile vaadin-menu-bar-button").first().click();
        page.locator("vaadin-menu-bar-item", new Page.LocatorOptions().setHasText("Switch person"))
                .click();
        page.waitForURL("**/sign-in");
        page.locator("h1").first().waitFor();
        assertThat(page.evaluate("localStorage.getItem('left') || sessionStorage.getItem('left')"))
                .isNull();
        assertThat(context().cookies()).noneMatch(cookie -> cookie.name.equals("koldoo-language"));

        page.goBack();
        page.waitForURL("**/sign-in");
        page.waitForTimeout(1_000);
        assertThat(page.content()).doesNotContain("k-task-what").doesNotContain(">" + heading + "<");
    }

    /** A stolen telephone or a shared desk: of what was read and typed nothing lies in the browser. */
    @Test
    @Asvs("V14.3.3")
    void nothingOfACaseIsKeptInTheBrowser() {
        var page = desk();
        signIn(page, "aida");
        visit(page, "tasks");
        openNote(page);
        page.locator("main vaadin-text-area textarea").fill("канарейка жазуу");
        page.keyboard().press("Tab");
        rest(page);
        var kept = String.valueOf(page.evaluate("""
                async () => JSON.stringify({
                    local: {...localStorage}, session: {...sessionStorage},
                    bases: await indexedDB.databases(), caches: await caches.keys()})
                """));
        assertThat(kept).isEqualTo("{\"local\":{},\"session\":{},\"bases\":[],\"caches\":[]}");
        assertThat(context().cookies())
                .allMatch(cookie -> cookie.name.equals("koldoo-language")
                        || cookie.name.endsWith("koldoo") && cookie.value.matches("[0-9A-F]+"));
        page.locator("main vaadin-text-area textarea").fill("");
        page.keyboard().press("Tab");
        rest(page);
    }

    private static int status(Page page, String address) {
        return (int)
                page.evaluate("address => fetch(address, {method: 'POST', body: '{}'}).then(a => a.status)", address);
    }

    private static void openNote(Page page) {
        page.locator("a.k-task-what").first().click();
        page.waitForURL("**/task/*");
        page.locator("main header a").first().click();
        page.locator(".k-casepages-nav a").nth(1).click();
        page.locator(".k-casepages-timeline li").first().waitFor();
    }
}
