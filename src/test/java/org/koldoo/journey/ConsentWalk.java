package org.koldoo.journey;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** The talk about consent, in Uzbek, told back in own words and signed. */
final class ConsentWalk {

    private final Page page;

    ConsentWalk(Page page) {
        this.page = page;
        answer("language", "Oʻzbekcha");
        answer("able", "Yes");
        answer("told_back", "Yes");
    }

    void agreesToTell(String... bodies) {
        for (var body : bodies) {
            var field = page.locator("#q-consent_share_with input");
            field.click();
            field.pressSequentially(body);
            page.getByRole(AriaRole.OPTION).getByText(body).first().click();
            page.keyboard().press("Escape");
            Journey.rest(page);
        }
        answer("form", "Signature");
    }

    void answer(String question, String choice) {
        page.locator("#q-consent_" + question)
                .getByText(choice, new Locator.GetByTextOptions().setExact(true))
                .click();
        Journey.rest(page);
    }
}
