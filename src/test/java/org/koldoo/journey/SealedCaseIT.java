package org.koldoo.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A case that only two people see, the night on which somebody else must help, and the way back with a second person. */
class SealedCaseIT extends Journey {

    private static final Pattern NUMBER = Pattern.compile("NRM-[0-9A-Z]{4}-[0-9A-Z]{4}");
    private static final String TELEPHONE = "+996 700 112 244";
    private static final String NIGHT = "The person called at night and asks for help now.";

    @Test
    void aCaseIsSealedItsCardIsOpenedAtNightAndTheSealComesOff() {
        var page = phone();
        signIn(page, "bermet");
        var number = ownCase(page);
        sealed(page, number);

        signIn(page, "gulnara");
        visit(page, "case/" + number);
        assertThat(page.locator("main")).containsText("There is no case with this number that is open to you.");

        signIn(page, "saltanat");
        card(page, number);

        signIn(page, "bermet");
        visit(page, "case/" + number + "/access");
        button(page, "Ask to take the seal off").click();
        button(page, "Ask").click();
        rest(page);

        signIn(page, "saltanat");
        visit(page, "alerts");
        assertThat(page.locator("main")).containsText("You were named as night custodian");
        visit(page, "approvals");
        assertThat(page.locator("main")).containsText(number);
        button(page, "Approve and do it").click();
        page.getByText("Done.").first().waitFor();

        signIn(page, "gulnara");
        visit(page, "case/" + number);
        assertThat(page.locator("main")).containsText(number);
    }

    private String ownCase(Page page) {
        visit(page, "search");
        var open = page.locator("main li")
                .filter(new Locator.FilterOptions().setHasText(NUMBER))
                .filter(new Locator.FilterOptions().setHasNotText("closed"))
                .filter(new Locator.FilterOptions().setHasNotText("named team only"))
                .last()
                .innerText();
        return NUMBER.matcher(open).results().findFirst().orElseThrow().group();
    }

    private void sealed(Page page, String number) {
        visit(page, "case/" + number + "/access");
        page.getByText("Seal the case, because the person asks for it").click();
        button(page, "Seal the case").click();
        rest(page);
        assertThat(page.locator(".k-errors:visible")).containsText("at least two people");
        page.locator("main vaadin-checkbox input").first().check();
        rest(page);
        button(page, "Seal the case").click();
        page.locator("vaadin-confirm-dialog")
                .getByText("Seal the case", new Locator.GetByTextOptions().setExact(true))
                .last()
                .click();
        page.getByText("The case is sealed.").first().waitFor();
        rest(page);
        var custodian = page.getByLabel("Name a custodian");
        custodian.click();
        page.locator("vaadin-combo-box-item:visible").first().click();
        rest(page);
        button(page, "Add", 1).click();
        rest(page);
        assertThat(page.locator("main")).containsText("Nobody of the team has left a telephone");
        page.getByLabel("Your telephone for the night").fill("ask me");
        button(page, "Save the number").click();
        rest(page);
        assertThat(page.locator(".k-errors:visible")).containsText("cannot be dialled");
        assertThat(page.getByLabel("Your telephone for the night")).hasValue("ask me");
        page.getByLabel("Your telephone for the night").fill(TELEPHONE);
        button(page, "Save the number").click();
        rest(page);
        assertThat(page.locator("main")).not().containsText("Nobody of the team has left a telephone");
        picture(page, "sealed-phone");
        accessible(page);
    }

    private static Locator button(Page page, String name, int which) {
        return page.getByRole(
                        com.microsoft.playwright.options.AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .nth(which);
    }

    /** Where a custodian begins: nobody looks for a menu at night. */
    private void card(Page page, String number) {
        heading(page, "Emergency card of a sealed case");
        page.getByLabel("Case number or code name").fill(number);
        page.getByLabel("What happened").fill(NIGHT);
        button(page, "Open the card").click();
        rest(page);
        assertThat(page.locator("main")).containsText("Whom to call");
        assertThat(page.locator("main a[href='tel:+996700112244']")).hasText(TELEPHONE);
        picture(page, "night-card-phone");
        accessible(page);
        button(page, "Open another card").click();
        rest(page);
        assertThat(page.getByLabel("What happened")).hasValue("");
    }
}
