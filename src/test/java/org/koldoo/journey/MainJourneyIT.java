package org.koldoo.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** One case from hand to hand: logged, screened, placed, advised, identified, brought home and closed. */
class MainJourneyIT extends Journey {

    private static final String WORKER = "aida";
    private static final String CENTRE = "zamira";
    private static final String LAWYER = "sergei";
    private static final String CONSUL = "elena";
    private static final String DECIDER = "aibek";
    private static final String SUPERVISOR = "gulnara";

    private String number = "";

    @Test
    void aCaseGoesFromTheFirstContactToItsClosure() {
        var page = desk();
        signIn(page, WORKER);
        number = new IntakeWalk(this, page).make();
        screened(page);
        placed(page);
        advised(page);
        identified(page);
        broughtHome(page);
        closed(page);
    }

    private void screened(Page page) {
        task(page, "Screen the person");
        radio(page, "Yes").click();
        yes(page, "Deceived about the nature of the job, the place or the employer");
        yes(page, "Deceived about wages or earnings");
        button(page, "We talked about this theme: nothing else applies").click();
        page.getByText("There are grounds to presume trafficking").waitFor();
        picture(page, "screening-desk");
        accessible(page);
        radio(page, "There are signs of trafficking").click();
        button(page, "Finish the screening").click();
        page.waitForURL("**/case/" + number);

        task(page, "Decide: presumed victim?");
        complete(page, "Presumed victim");
        assertThat(page.getByText("Presumed victim").first()).isVisible();
        picture(page, "case-desk");
        accessible(page);
    }

    private static void yes(Page page, String indicator) {
        page.locator("vaadin-radio-group", new Page.LocatorOptions().setHasText(indicator))
                .first()
                .getByText("Yes", new Locator.GetByTextOptions().setExact(true))
                .click();
    }

    private void placed(Page page) {
        visit(page, "refer/" + number);
        choose(page, "What is needed?", "Shelter");
        picture(page, "refer-desk");
        accessible(page);
        button(page, "Ask this one: Shelter, Osh").click();
        page.getByText("You may tell them").waitFor();
        picture(page, "refer-share-desk");
        accessible(page);
        check(page, "Known as").click();
        button(page, "Send the referral").click();
        page.waitForURL("**/referrals");
        accessible(page);

        signIn(page, CENTRE);
        mine(page, "Answer the referral");
        assertThat(page.locator("main")).not().containsText(Canaries.GIVEN);
        picture(page, "referral-preview-desk");
        accessible(page);
        complete(page, "Accepted");
        mine(page, "Confirm the arrival");
        link(page, "See everything that was shared with you").click();
        assertThat(page.locator("main")).not().containsText(Canaries.GIVEN);
        button(page, "Show").click();
        page.getByRole(AriaRole.ALERTDIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Show"))
                .click();
        page.getByText(Canaries.GIVEN).waitFor();
        picture(page, "referral-shared-desk");
        accessible(page);
        mine(page, "Confirm the arrival");
        complete(page, "Arrived");
        mine(page, "Confirm the help");
        complete(page, "Served");

        signIn(page, WORKER);
        visit(page, "case/" + number + "/referrals");
        assertThat(page.locator("main")).containsText("served");
        picture(page, "referral-served-desk");
    }

    private void advised(Page page) {
        askedForConsent(page, "Pro bono lawyers");
        task(page, "Offer legal aid");
        radio(page, "Pro bono lawyer").click();
        choose(page, "Which lawyers?", "Pro bono lawyers");
        button(page, "Complete the task").click();
        page.waitForURL("**/case/" + number);

        signIn(page, LAWYER);
        mine(page, "First consultation");
        check(page, "Rights explained").click();
        picture(page, "consultation-desk");
        accessible(page);
        complete(page, "Held");
        mine(page, "Check for punishment");
        complete(page, "No penalty");
    }

    /** What was not agreed to in the first talk is asked when it is needed. */
    private void askedForConsent(Page page, String body) {
        signIn(page, WORKER);
        visit(page, "case/" + number + "/consents");
        link(page, "Ask for consent").click();
        heading(page, "Ask for consent");
        accessible(page);
        new ConsentWalk(page).agreesToTell(body);
        picture(page, "ask-consent-desk");
        button(page, "Record the answers").click();
        page.waitForURL("**/consents");
        assertThat(page.locator("main")).containsText(body);
    }

    private void identified(Page page) {
        signIn(page, WORKER);
        task(page, "Prepare the decision");
        complete(page, "Ready for the decision");
        signIn(page, DECIDER);
        mine(page, "Decide on identification");
        picture(page, "identification-desk");
        accessible(page);
        complete(page, "Identified as a victim");
    }

    private void broughtHome(Page page) {
        signIn(page, WORKER);
        task(page, "What the person wishes");
        radio(page, "Return home").click();
        choose(page, "Which country?", "Uzbekistan");
        check(page, "The person said this freely, in a language they speak, with nobody pressing")
                .click();
        complete(page, "Return home");
        task(page, "Assess the risk of return");
        radio(page, "Low").click();
        page.getByLabel("What is done to lower it?").fill("A partner organisation meets him, " + Canaries.STORY);
        picture(page, "return-risk-desk");
        accessible(page);
        complete(page, "The return is safe");

        signIn(page, CONSUL);
        mine(page, "Issue the travel document");
        picture(page, "travel-document-desk");
        accessible(page);
        complete(page, "Issued");

        signIn(page, WORKER);
        task(page, "Plan the journey");
        radio(page, "The journey is planned").click();
        today(page, "Day of travel");
        page.getByLabel("Route").fill("Osh, Dostuk, Andijan " + Canaries.NOTE);
        page.getByLabel("Who meets the person?").fill("The partner organisation " + Canaries.FAMILY);
        complete(page, "The journey is planned");
        task(page, "Confirm the meeting there");
        radio(page, "Met at the other end").click();
        today(page, "Met on");
        complete(page, "Met at the other end");
    }

    private void closed(Page page) {
        action(page, "Close the case");
        button(page, "Start closing").click();
        page.getByText("Propose to close").first().waitFor();
        task(page, "Propose to close");
        radio(page, "Ready to close").click();
        radio(page, "Returned to the country of origin").click();
        page.getByLabel("Explain in a few words").fill("Home, met by the partner " + Canaries.STORY);
        check(page, "The person knows how to come back").click();
        complete(page, "Ready to close");

        signIn(page, SUPERVISOR);
        mine(page, "Approve the closure");
        picture(page, "closure-approval-desk");
        accessible(page);
        complete(page, "Approved");

        signIn(page, WORKER);
        visit(page, "case/" + number + "/timeline");
        assertThat(page.locator("main")).containsText("closed");
        picture(page, "case-closed-desk");
        accessible(page);
    }

    private void action(Page page, String name) {
        visit(page, "case/" + number);
        page.getByText("More actions").first().click();
        page.getByRole(
                        AriaRole.MENUITEM,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    /** Opens a task of the case from its page. */
    private void task(Page page, String name) {
        visit(page, "case/" + number);
        page.locator("a.k-task-what", new Page.LocatorOptions().setHasText(name))
                .first()
                .click();
        heading(page, name);
    }

    /** Opens the reader's own task of this case from the list of tasks. */
    private void mine(Page page, String name) {
        visit(page, "tasks");
        page.locator("li.k-task", new Page.LocatorOptions().setHasText(number))
                .filter(new Locator.FilterOptions().setHasText(name))
                .first()
                .locator("a.k-task-what")
                .click();
        heading(page, name);
    }

    private static void complete(Page page, String outcome) {
        radio(page, outcome).click();
        rest(page);
        button(page, "Complete the task").click();
        page.waitForURL(url -> !url.contains("/task/"));
        rest(page);
    }
}
