package org.koldoo.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** Nobody has to say a name: an alias is enough to the end of a case, and whoever refuses everything leaves no trace. */
class WithoutNameIT extends Journey {

    private static final String ALIAS = "Aiperi";

    @Test
    void anAliasIsEnoughFromTheFirstContactToTheClosure() {
        var page = phone();
        signIn(page, "aida");
        begun(page);
        radio(page, "Ask now").click();
        var consent = new ConsentWalk(page);
        consent.answer("case_management", "Yes, agrees");
        consent.agreesToTell("Crisis centre Osh", "Ministry of Labour");
        picture(page, "alias-consent-phone");
        next(page, "Needs");
        next(page, "Check the answers");
        button(page, "Create the case").click();
        heading(page, "The case is created");
        var words = page.locator("main").innerText();
        var number = words.substring(words.indexOf("NRM-"), words.indexOf("NRM-") + 13);

        presumed(page, number);
        placed(page, number);
        identified(page, number);
        closed(page, number);

        visit(page, "case/" + number + "/person");
        button(page, "Show").click();
        page.getByText(ALIAS).first().waitFor();
        assertThat(page.locator("main")).not().containsText("Family name");
    }

    @Test
    void whoRefusesEverythingIsHelpedAndLeavesNoTrace() {
        var page = phone();
        signIn(page, "bermet");
        begun(page);
        radio(page, "Ask now").click();
        var consent = new ConsentWalk(page);
        for (var asked : new String[] {
            "case_management", "interview", "medical", "return", "photo", "research_anon", "share_police"
        }) {
            consent.answer(asked, "No");
        }
        next(page, "Needs");
        next(page, "Check the answers");
        var draft = page.url();
        assertThat(button(page, "Create the case").getAttribute("theme"))
                .as("a case is not the nearest button")
                .isNull();
        link(page, "Finish without a case").click();
        heading(page, "Help without a case");
        accessible(page);
        button(page, "Count it and destroy what was typed").click();
        page.locator(".k-errors").waitFor();
        radio(page, "Not said").click();
        button(page, "Count it and destroy what was typed").click();
        heading(page, "Nothing of it is left");
        assertThat(page.locator(".k-notices")).not().containsText("unfinished");
        picture(page, "refused-phone");
        page.navigate(draft);
        page.getByText("There is no such unfinished intake").waitFor();
    }

    @Test
    void whoRefusesLaterIsHelpedOnWithoutTheNameThatWasRecorded() {
        var page = desk();
        signIn(page, "bermet");
        begun(page);
        radio(page, "Ask later").click();
        page.navigate(page.url().replace("/consent", "/person"));
        heading(page, "The person");
        page.getByLabel("Family name").fill("Noname");
        next(page, "Consent");
        next(page, "Needs");
        next(page, "Check the answers");
        button(page, "Create the case").click();
        heading(page, "The case is created");
        link(page, "Open the case").click();
        page.waitForURL("**/case/**");
        var number = page.url().substring(page.url().indexOf("NRM-"), page.url().indexOf("NRM-") + 13);
        task(page, number, "Inform and ask for consent");
        var consent = new ConsentWalk(page);
        consent.answer("case_management", "No");
        page.getByText("are erased when you record the answers").waitFor();
        accessible(page);
        button(page, "Record the answers").click();
        page.waitForURL("**/case/" + number);
        assertThat(page.locator("main")).containsText("Help without a name");
        visit(page, "case/" + number + "/person");
        button(page, "Show").click();
        page.getByText(ALIAS).first().waitFor();
        assertThat(page.locator("main")).not().containsText("Noname");
    }

    /** The first contact, as far as the talk about consent: safety, officials, an alias. */
    private void begun(Page page) {
        visit(page, "intake");
        button(page, "The person stays anonymous: begin").click();
        page.waitForURL("**/intake/*-*");
        var draft = page.url();
        radio(page, "No").click();
        radio(page, "18 or older").click();
        next(page, "Language");
        page.navigate(draft + "/official");
        heading(page, "Officials");
        radio(page, "No").click();
        next(page, "Who reports");
        page.navigate(draft + "/person");
        heading(page, "The person");
        page.getByLabel("How would the person like to be called?").fill(ALIAS);
        next(page, "Consent");
    }

    private void presumed(Page page, String number) {
        task(page, number, "Screen the person");
        assertThat(page.locator("main")).containsText("when every theme has been talked about");
        radio(page, "Yes").click();
        yes(page, "Deceived about the nature of the job, the place or the employer");
        yes(page, "Deceived about wages or earnings");
        button(page, "We talked about this theme: nothing else applies").click();
        page.getByText("There are grounds to presume trafficking").waitFor();
        radio(page, "There are signs of trafficking").click();
        button(page, "Finish the screening").click();
        page.waitForURL("**/case/" + number);
        task(page, number, "Decide: presumed victim?");
        complete(page, "Presumed victim");
    }

    private void placed(Page page, String number) {
        visit(page, "refer/" + number);
        choose(page, "What is needed?", "Shelter");
        button(page, "Ask this one: Shelter, Osh").click();
        page.getByText("You may tell them").waitFor();
        check(page, "Known as").click();
        button(page, "Send the referral").click();
        page.waitForURL("**/referrals");
        signIn(page, "zamira");
        mine(page, number, "Answer the referral");
        complete(page, "Accepted");
        mine(page, number, "Confirm the arrival");
        link(page, "See everything that was shared with you").click();
        page.locator(".k-next", new Page.LocatorOptions().setHasText("Confirm the arrival"))
                .waitFor(); // the way back
        mine(page, number, "Confirm the arrival");
        complete(page, "Arrived");
        mine(page, number, "Confirm the help");
        complete(page, "Served");
    }

    private void identified(Page page, String number) {
        signIn(page, "aida");
        task(page, number, "Prepare the decision");
        complete(page, "Ready for the decision");
        signIn(page, "aibek");
        mine(page, number, "Decide on identification");
        complete(page, "Identified as a victim");
    }

    private void closed(Page page, String number) {
        signIn(page, "aida");
        action(page, number, "Close the case");
        button(page, "Start closing").click();
        page.getByText("Propose to close").first().waitFor();
        task(page, number, "Propose to close");
        radio(page, "Ready to close").click();
        radio(page, "The plan is completed").click();
        page.getByLabel("Explain in a few words").fill("Lives in safety");
        check(page, "The person knows how to come back").click();
        complete(page, "Ready to close");
        signIn(page, "gulnara");
        mine(page, number, "Approve the closure");
        complete(page, "Approved");
        signIn(page, "aida");
        visit(page, "case/" + number);
        assertThat(page.locator(".k-next", new Page.LocatorOptions().setHasText("Closed")))
                .isVisible();
    }

    private void next(Page page, String title) {
        button(page, "Save and continue").click();
        heading(page, title);
    }
}
