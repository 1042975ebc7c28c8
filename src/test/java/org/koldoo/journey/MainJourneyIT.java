package org.koldoo.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
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
        task(page, number, "Screen the person");
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

        task(page, number, "Decide: presumed victim?");
        complete(page, "Presumed victim");
        assertThat(page.getByText("Presumed victim").first()).isVisible();
        picture(page, "case-desk");
        accessible(page);
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
        mine(page, number, "Answer the referral");
        assertThat(page.locator("main")).not().containsText(Canaries.GIVEN);
        picture(page, "referral-preview-desk");
        accessible(page);
        complete(page, "Accepted");
        mine(page, number, "Confirm the arrival");
        link(page, "See everything that was shared with you").click();
        assertThat(page.locator("main")).not().containsText(Canaries.GIVEN);
        button(page, "Show").click();
        saysWhatFor(page, "For a task of this case");
        page.getByText(Canaries.GIVEN).waitFor();
        picture(page, "referral-shared-desk");
        accessible(page);
        mine(page, number, "Confirm the arrival");
        complete(page, "Arrived");
        mine(page, number, "Confirm the help");
        complete(page, "Served");

        signIn(page, WORKER);
        visit(page, "case/" + number + "/referrals");
        assertThat(page.locator("main")).containsText("served");
        picture(page, "referral-served-desk");
    }

    private void advised(Page page) {
        askedForConsent(page, "Pro bono lawyers");
        task(page, number, "Offer legal aid");
        radio(page, "Pro bono lawyer").click();
        choose(page, "Which lawyers?", "Pro bono lawyers");
        button(page, "Complete the task").click();
        page.waitForURL("**/case/" + number);

        signIn(page, LAWYER);
        mine(page, number, "First consultation");
        check(page, "Rights explained").click();
        picture(page, "consultation-desk");
        accessible(page);
        complete(page, "Held");
        mine(page, number, "Check for punishment");
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
        task(page, number, "Prepare the decision");
        complete(page, "Ready for the decision");
        signIn(page, DECIDER);
        mine(page, number, "Decide on identification");
        picture(page, "identification-desk");
        accessible(page);
        complete(page, "Identified as a victim");
    }

    private void broughtHome(Page page) {
        signIn(page, WORKER);
        task(page, number, "What the person wishes");
        radio(page, "Return home").click();
        choose(page, "Which country?", "Uzbekistan");
        check(page, "The person said this freely, in a language they speak, with nobody pressing")
                .click();
        complete(page, "Return home");
        task(page, number, "Assess the risk of return");
        radio(page, "Low").click();
        page.getByLabel("What is done to lower it?").fill("A partner organisation meets him, " + Canaries.STORY);
        picture(page, "return-risk-desk");
        accessible(page);
        complete(page, "The return is safe");

        signIn(page, CONSUL);
        mine(page, number, "Issue the travel document");
        picture(page, "travel-document-desk");
        accessible(page);
        complete(page, "Issued");

        signIn(page, WORKER);
        task(page, number, "Plan the journey");
        radio(page, "The journey is planned").click();
        today(page, "Day of travel");
        page.getByLabel("Route").fill("Osh, Dostuk, Andijan " + Canaries.NOTE);
        page.getByLabel("Who meets the person?").fill("The partner organisation " + Canaries.FAMILY);
        complete(page, "The journey is planned");
        task(page, number, "Confirm the meeting there");
        radio(page, "Met at the other end").click();
        today(page, "Met on");
        complete(page, "Met at the other end");
    }

    private void closed(Page page) {
        action(page, number, "Close the case");
        button(page, "Start closing").click();
        page.getByText("Propose to close").first().waitFor();
        task(page, number, "Propose to close");
        radio(page, "Ready to close").click();
        radio(page, "Returned to the country of origin").click();
        page.getByLabel("Explain in a few words").fill("Home, met by the partner " + Canaries.STORY);
        check(page, "The person knows how to come back").click();
        complete(page, "Ready to close");

        signIn(page, SUPERVISOR);
        mine(page, number, "Approve the closure");
        picture(page, "closure-approval-desk");
        accessible(page);
        complete(page, "Approved");

        signIn(page, WORKER);
        visit(page, "case/" + number + "/timeline");
        assertThat(page.locator("main")).containsText("closed");
        picture(page, "case-closed-desk");
        accessible(page);
    }
}
