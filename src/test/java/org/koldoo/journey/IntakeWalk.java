package org.koldoo.journey;

import com.microsoft.playwright.Page;

/** The intake of a foreign man from forced labour who agrees to be helped, page by page. */
final class IntakeWalk {

    private final Journey journey;
    private final Page page;

    IntakeWalk(Journey journey, Page page) {
        this.journey = journey;
        this.page = page;
    }

    /** The number of the case that was made. */
    String make() {
        search();
        safety();
        conversation();
        person();
        consent();
        Journey.check(page, "A safe place to stay").click();
        next("Check the answers");
        journey.picture(page, "intake-check-desk");
        Journey.button(page, "Create the case").click();
        Journey.heading(page, "The case is created");
        var words = page.locator("main").innerText();
        var at = words.indexOf("NRM-");
        return words.substring(at, at + 13);
    }

    private void search() {
        journey.visit(page, "search");
        page.locator("main vaadin-text-field input").fill(Canaries.GIVEN + " " + Canaries.FAMILY);
        Journey.button(page, "Search").click();
        Journey.link(page, "New intake").click();
        Journey.heading(page, "New intake");
        Journey.button(page, "Begin the conversation").click();
        page.waitForURL("**/intake/*-*");
    }

    private void safety() {
        Journey.heading(page, "Safety and age");
        Journey.radio(page, "No").click();
        Journey.radio(page, "18 or older").click();
        next("Language");
        Journey.choose(page, "Which language is best for the person?", "Uzbek");
        next("Safe contact");
        next("Officials");
        Journey.radio(page, "No").click();
        next("Who reports");
    }

    private void conversation() {
        next("What happened");
        Journey.check(page, "Forced labour").click();
        next("How the person was held");
        Journey.check(page, "Documents withheld").click();
        page.getByLabel("In the person's own words").fill("<script>alert(1)</script> 🙂 שלום " + Canaries.STORY);
        next("Where and when");
        Journey.radio(page, "Osh region").click();
        next("The person");
    }

    private void person() {
        Journey.radio(page, "Male").click();
        page.getByLabel("How would the person like to be called?").fill(Canaries.GIVEN);
        page.getByLabel("Family name").fill(Canaries.FAMILY);
        page.getByLabel("Date of birth").fill("31.02.1990");
        Journey.choose(page, "Citizenship", "Uzbekistan");
        Journey.button(page, "Save and continue").click();
        page.locator(".k-errors").getByText("there is no such day").waitFor();
        page.getByLabel("Date of birth").fill("01.02.1990");
        page.keyboard().press("Tab");
        next("Consent");
    }

    private void consent() {
        Journey.radio(page, "Ask now").click();
        var talk = new ConsentWalk(page);
        talk.answer("case_management", "Yes, agrees");
        talk.answer("interview", "Yes, agrees");
        talk.answer("return", "Yes, agrees");
        talk.answer("share_police", "No");
        talk.agreesToTell("Crisis centre Osh", "Ministry of Foreign Affairs", "Ministry of Labour");
        journey.picture(page, "intake-consent-desk");
        next("Needs");
    }

    private void next(String title) {
        Journey.button(page, "Save and continue").click();
        Journey.heading(page, title);
    }
}
