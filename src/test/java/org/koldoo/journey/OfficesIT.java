package org.koldoo.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** Ministries, the supervisor and the administrator at their own pages. */
class OfficesIT extends Journey {

    private static final String TASK = "Assign a lawyer";

    /** The ministry has not signed in; the owner of the case enters its letter, and the ministry corrects it later. */
    @Test
    void anAnswerByLetterIsEnteredForAMinistryAndCorrectedByIt() {
        var page = desk();
        signIn(page, "timur");
        visit(page, "tasks");
        var number = number(page);
        picture(page, "ministry-tasks-desk");

        signIn(page, "aida");
        visit(page, "case/" + number);
        page.locator("a.k-task-what", new Page.LocatorOptions().setHasText(TASK))
                .click();
        heading(page, TASK);
        page.getByText("Enter their answer").click();
        button(page, "Close as answered outside the system").click();
        assertThat(page.locator(".k-errors")).containsText("an answer is needed");
        radio(page, "Refused").click();
        radio(page, "By letter").click();
        page.getByLabel("Number of the letter").fill("17-3/204");
        today(page, "Date of the answer");
        page.getByLabel("Who answered (name and post)").fill("Head of the department");
        picture(page, "answered-outside-desk");
        accessible(page);
        button(page, "Close as answered outside the system").click();
        page.waitForURL("**/case/" + number);

        signIn(page, "timur");
        visit(page, "tasks");
        assertThat(page.locator("main")).containsText("Answered for you");
        picture(page, "ministry-answered-desk");
        accessible(page);
        page.locator("a.k-task-what", new Page.LocatorOptions().setHasText(TASK))
                .first()
                .click();
        assertThat(page.locator("main")).containsText("17-3/204");
        page.getByText("Correct it").first().click();
        radio(page, "Assigned").click();
        picture(page, "ministry-corrects-desk");
        accessible(page);
        button(page, "Save the correction").click();
        page.getByText("Corrected.").first().waitFor();

        signIn(page, "aida");
        visit(page, "tasks");
        assertThat(page.locator("main")).containsText("Corrected by the other organisation");
    }

    @Test
    void everyNumberOfTheTeamOpensItsList() {
        var page = desk();
        signIn(page, "gulnara");
        visit(page, "team");
        var tiles = page.locator(".k-supervision-tile");
        assertThat(tiles).not().hasCount(0);
        for (int i = 0; i < tiles.count(); i++) {
            tiles.nth(i).click();
            rest(page);
            assertThat(page.locator("main h2").last()).isVisible();
            accessible(page);
        }
    }

    @Test
    void theAdministratorReadsProceduresAsADrawingAndInWordsAndSeesNoCase() {
        var page = desk();
        signIn(page, "marat");
        visit(page, "procedures");
        link(page, "Legal aid").click();
        page.locator(".bjs-container svg, bpmn-view svg").first().waitFor();
        picture(page, "procedure-desk");
        accessible(page);
        visit(page, "search");
        assertThat(page.locator("main")).not().containsText("My cases");
        visit(page, "tasks");
        assertThat(page.locator("main")).not().containsText("NRM-");
    }

    private static String number(Page page) {
        var words = page.locator("li.k-task", new Page.LocatorOptions().setHasText(TASK))
                .first()
                .innerText();
        var at = words.indexOf("NRM-");
        return words.substring(at, at + 13);
    }
}
