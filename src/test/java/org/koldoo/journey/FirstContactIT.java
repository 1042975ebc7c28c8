package org.koldoo.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** The first contact on a phone: danger now, and the intake page by page. */
class FirstContactIT extends Journey {

    private static final String CASEWORKER = "aida";

    @Test
    void dangerNowTakesThreeAnswersAndOneButton() {
        var page = phone();
        signIn(page, CASEWORKER);
        visit(page, "danger");
        radio(page, "Female").click();
        radio(page, "18 or older").click();
        radio(page, "No").click();
        picture(page, "danger-phone");
        accessible(page);
        button(page, "Create the case and ask for a place").click();
        page.waitForURL("**/case/**");
        picture(page, "danger-made-phone");
    }

    @Test
    void aHalfFilledIntakeSurvivesAClosedTabAndBecomesACase() {
        var page = phone();
        signIn(page, CASEWORKER);
        visit(page, "intake");
        heading(page, "New intake");
        picture(page, "intake-start-phone");
        accessible(page);
        button(page, "The person stays anonymous: begin").click();
        page.waitForURL("**/intake/*-*");
        radio(page, "No").click();
        radio(page, "18 or older").click();
        picture(page, "intake-safety-phone");
        accessible(page);
        button(page, "Save and continue").click();
        heading(page, "Language");
        var address = page.url();
        page.close();

        var again = context().newPage();
        again.navigate(address);
        heading(again, "Language");
        button(again, "Save and continue").click();
        heading(again, "Safe contact");
        button(again, "Save and continue").click();
        heading(again, "Officials");
        radio(again, "No").click();
        for (var title : new String[] {
            "Who reports",
            "What happened",
            "How the person was held",
            "Where and when",
            "The person",
            "Consent",
            "Needs"
        }) {
            button(again, "Save and continue").click();
            heading(again, title);
            accessible(again);
        }
        picture(again, "intake-needs-phone");
        button(again, "Save and continue").click();
        heading(again, "Check the answers");
        picture(again, "intake-check-phone");
        accessible(again);
        button(again, "Create the case").dblclick();
        heading(again, "The case is created");
        picture(again, "intake-done-phone");
        accessible(again);
    }

    @Test
    void consentShowsBothLanguagesOnAWideScreen() {
        var page = desk();
        signIn(page, CASEWORKER);
        visit(page, "intake");
        button(page, "The person stays anonymous: begin").click();
        page.waitForURL("**/intake/*-*");
        page.navigate(page.url() + "/consent");
        radio(page, "Ask now").click();
        page.locator("#q-consent_language")
                .getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName("中文"))
                .click();
        assertThat(page.locator("[lang=zh]").first()).isVisible();
        picture(page, "consent-desk");
        accessible(page);
    }
}
