package org.koldoo.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.junit.jupiter.api.Test;

/** The network goes off in the middle of a form: the page keeps what was typed, says so, and saves it once. */
class NetworkOffIT extends Journey {

    private static final String NOTE = "Met at the station, всё спокойно, Ңүө 🙂 " + Canaries.NOTE;

    @Test
    void whatWasTypedStaysAndIsSavedOnceWhenTheNetworkIsBack() {
        var page = phone();
        signIn(page, "aida");
        openTimeline(page);
        int before = notes(page).count();

        context().setOffline(true);
        page.locator("main vaadin-text-area textarea").fill(NOTE);
        var add = page.locator("main vaadin-button", new Page.LocatorOptions().setHasText("Add the note"));
        add.click();
        add.click();
        banner(page, "not saved yet").waitFor();
        assertThat(page.locator("main vaadin-text-area textarea").inputValue()).isEqualTo(NOTE);
        assertThat(notes(page).count()).isEqualTo(before);
        picture(page, "network-off");

        context().setOffline(false);
        banner(page, "The network is back").waitFor();
        notes(page).first().waitFor();
        page.waitForTimeout(2_000);
        assertThat(notes(page).count()).isEqualTo(before + 1);
        page.reload();
        notes(page).first().waitFor();
        assertThat(notes(page).count()).isEqualTo(before + 1);
    }

    @Test
    void escapePressedThreeTimesLeavesToANeutralPageAndSignsOut() {
        var page = desk();
        signIn(page, "aida");
        openTimeline(page);
        var address = page.url();
        page.locator("main vaadin-text-area textarea").fill("half a sentence " + Canaries.NOTE);

        for (int i = 0; i < 3; i++) {
            page.keyboard().press("Escape");
        }
        page.waitForURL("**/assets/neutral.html");
        assertThat(page.title()).isEqualTo("Боорсок");

        page.navigate(address);
        page.waitForURL("**/sign-in");
        signIn(page, "aida");
        page.navigate(address);
        var area = page.locator("main vaadin-text-area textarea");
        area.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.VISIBLE));
        assertThat(area.inputValue()).isEqualTo("half a sentence " + Canaries.NOTE);
    }

    private static void openTimeline(Page page) {
        page.locator("h1", new Page.LocatorOptions().setHasText("My tasks")).waitFor();
        page.locator("a.k-task-what").first().click();
        page.waitForURL("**/task/*");
        page.locator("main header a").first().click();
        page.locator(".k-casepages-nav a").nth(1).click();
        page.locator(".k-casepages-timeline li").first().waitFor();
    }

    private static Locator notes(Page page) {
        return page.locator(".k-casepages-note", new Page.LocatorOptions().setHasText(NOTE));
    }

    private static Locator banner(Page page, String words) {
        return page.locator("#k-connection", new Page.LocatorOptions().setHasText(words));
    }
}
