package org.koldoo.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A ministry adds a step of its own: two people put it into force, the next case gets it, its answer decides what comes next. */
class OwnStepIT extends Journey {

    private static final String STEP = "Ask the embassy about travel papers";
    private static final String WRITER = "ainura";
    private static final String SECOND = "daniyar";
    private static final String WORKER = "zamira";
    private static final String CONSUL = "elena";
    private static final Pattern NUMBER = Pattern.compile("\\d{4}-\\d{4}-[0-9A-Z]+|[A-Z0-9]{2,}(?:-[A-Z0-9]+)+");

    @Test
    void aMinistryAddsAStepOfItsOwn() throws IOException {
        var page = desk();
        signIn(page, WRITER);
        written(page);
        decides(page);
        tried(page);
        asked(page);
        approved(page);
        inForce(page);
        var number = nextCase(page);
        answered(page, number);
        seenByTheOwner(page, number);
        wentBack(page);
    }

    private void written(Page page) {
        nothingBegun(page);
        heading(page, "Travel document");
        picture(page, "studio-procedure");
        accessible(page);
        button(page, "Change all steps").click();
        page.waitForURL(url -> url.contains("/draft/"));
        rest(page);
        button(page, "Add after “Started”").click();
        radio(page, "Step").click();
        button(page, "Add").click();
        rest(page);
        var window = page.locator("vaadin-dialog[opened]").last();
        fill(window, "Name (English)", STEP);
        fill(window, "Name (Kyrgyz)", "Элчиликтен жол документин суроо");
        fill(window, "Name (Russian)", "Запросить посольство о документах");
        window.getByText("How it may end").click();
        rest(page);
        fill(window, "Name of the result (English)", "The embassy helps");
        fill(window, "Name of the result (Kyrgyz)", "Элчилик жардам берет");
        fill(window, "Name of the result (Russian)", "Посольство поможет");
        button(page, "Add a result").click();
        rest(page);
        window.getByLabel("Name of the result (English)").last().fill("The embassy does not help");
        window.getByLabel("Name of the result (Kyrgyz)").last().fill("Элчилик жардам бербейт");
        window.getByLabel("Name of the result (Russian)").last().fill("Посольство не поможет");
        window.getByText("Questions", new Locator.GetByTextOptions().setExact(true))
                .click();
        rest(page);
        question(page, "Name of the embassy", "Элчиликтин аты", "Название посольства", "short text");
        question(page, "Day of the answer", "Жооп келген күн", "Дата ответа", "date");
        question(
                page,
                "Does the person agree to be named?",
                "Адам аты аталганына макулбу?",
                "Согласен ли человек быть названным?",
                "yes, no, not known, would rather not say");
        picture(page, "studio-step");
        accessible(page);
        button(page, "Keep the change").click();
        rest(page);
        assertThat(page.locator(".k-studio-task", new Page.LocatorOptions().setHasText(STEP))
                        .first())
                .containsText("3 questions");
    }

    /** Another journey may have left a change half written. */
    private void nothingBegun(Page page) {
        visit(page, "procedures");
        link(page, "Travel document").click();
        rest(page);
        if (page.url().contains("/draft/")) {
            link(page, "Put into force").click();
            rest(page);
            button(page, "Give the change up").click();
            page.locator("vaadin-confirm-dialog[opened]")
                    .getByText("Give the change up", new Locator.GetByTextOptions().setExact(true))
                    .last()
                    .click();
            heading(page, "Procedures");
            link(page, "Travel document").click();
            rest(page);
        }
    }

    private void question(Page page, String english, String kyrgyz, String russian, String kind) {
        button(page, "Add a question").click();
        rest(page);
        var window = page.locator("vaadin-dialog[opened]").last();
        fill(window, "Question (English)", english);
        fill(window, "Question (Kyrgyz)", kyrgyz);
        fill(window, "Question (Russian)", russian);
        window.getByLabel(kind, new Locator.GetByLabelOptions().setExact(true)).click();
        rest(page);
        button(page, "Keep the question").click();
        rest(page);
    }

    /** What the embassy answered decides which way is taken. */
    private void decides(Page page) {
        button(page, "Add after “" + STEP + "”").click();
        radio(page, "Decision by fact or result").click();
        button(page, "Add").click();
        rest(page);
        var window = page.locator("vaadin-dialog[opened]").last();
        fill(window, "Name (English)", "Does the embassy help?");
        fill(window, "Name (Kyrgyz)", "Элчилик жардам береби?");
        fill(window, "Name (Russian)", "Посольство поможет?");
        button(page, "Keep the change").click();
        rest(page);
        button(page, "Change: Does the embassy help?").click();
        rest(page);
        page.locator("vaadin-dialog[opened] li", new Page.LocatorOptions().setHasText("If "))
                .first()
                .getByText("Change", new Locator.GetByTextOptions().setExact(true))
                .click();
        rest(page);
        radio(page, "the result of a step").click();
        choose(page, "Which step", STEP);
        check(page, "The embassy does not help").click();
        button(page, "Keep the way").click();
        rest(page);
        assertThat(page.locator(".k-studio-decision", new Page.LocatorOptions().setHasText("Does the embassy help?"))
                        .first())
                .containsText("The embassy does not help");
        picture(page, "studio-steps");
        accessible(page);
        assertThat(page.locator(".k-studio-well")).isVisible();
    }

    private void tried(Page page) {
        link(page, "Try it").click();
        rest(page);
        assertThat(page.locator("main")).containsText(STEP);
        assertThat(page.locator("main")).containsText("Ministry of Foreign Affairs");
        button(page, "The embassy does not help").click();
        rest(page);
        assertThat(page.locator("main")).containsText("New step");
        picture(page, "studio-try");
        accessible(page);
        page.goBack();
        rest(page);
    }

    private void asked(Page page) {
        link(page, "Put into force").click();
        rest(page);
        assertThat(page.locator("main")).containsText(STEP);
        check(page, "Trial without an order").click();
        rest(page);
        button(page, "Ask a second person").click();
        page.getByText("A second person decides").waitFor();
        rest(page);
        assertThat(page.locator("main")).containsText("Данияр");
    }

    private void approved(Page page) {
        signIn(page, SECOND);
        visit(page, "procedures");
        picture(page, "studio-waiting");
        accessible(page);
        link(page, "Travel document").click();
        rest(page);
        assertThat(page.locator("main")).containsText("Trial without an order");
        picture(page, "studio-review");
        accessible(page);
        button(page, "Approve").click();
        page.getByText("Approved by").waitFor();
        rest(page);
    }

    private void inForce(Page page) {
        signIn(page, WRITER);
        visit(page, "procedures");
        link(page, "Travel document").click();
        rest(page);
        radio(page, "running ones too: the next page shows how many, and where each comes to stand")
                .click();
        button(page, "Put into force").click();
        heading(page, "Move running cases: Travel document");
        moved(page);
        visit(page, "procedures");
        link(page, "Travel document").click();
        heading(page, "Travel document");
        assertThat(page.locator("main")).containsText("Version 2");
        assertThat(page.locator("main")).containsText(STEP);
    }

    /** What runs already goes on by the new version, in the task where it waits. */
    private void moved(Page page) {
        assertThat(page.locator("main")).containsText("Goes on in: “Issue the travel document”");
        picture(page, "studio-move");
        accessible(page);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Move \\d+ case")))
                .first()
                .click();
        page.locator("vaadin-confirm-dialog[opened]")
                .getByText(Pattern.compile("^Move \\d+ case"))
                .last()
                .click();
        page.getByText(Pattern.compile("to version 2: done")).first().waitFor();
        assertThat(page.locator("main")).containsText("Failed: 0.");
        picture(page, "studio-moved");
    }

    private String nextCase(Page page) {
        signIn(page, WORKER);
        visit(page, "tasks");
        var task = page.locator("li.k-task", new Page.LocatorOptions().setHasText("Assess the risk of return"))
                .first();
        var number = NUMBER.matcher(task.innerText());
        assertThat(number.find()).as(task.innerText()).isTrue();
        task.locator("a.k-task-what").click();
        heading(page, "Assess the risk of return");
        radio(page, "Low").click();
        page.getByLabel("What is done to lower it?").fill("A partner organisation meets him");
        complete(page, "The return is safe", "Complete the task");
        return number.group();
    }

    /** In the reader's language. */
    private void answered(Page page, String number) {
        signIn(page, CONSUL, "ru");
        visit(page, "tasks");
        page.locator("li.k-task", new Page.LocatorOptions().setHasText(number))
                .first()
                .locator("a.k-task-what")
                .click();
        heading(page, "Запросить посольство о документах");
        page.getByLabel("Название посольства").fill("Посольство Таджикистана");
        page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("Да").setExact(true))
                .first()
                .click();
        picture(page, "studio-own-step");
        accessible(page);
        complete(page, "Посольство не поможет", "Завершить задачу");
        visit(page, "tasks");
        assertThat(page.locator("li.k-task", new Page.LocatorOptions().setHasText(number))
                        .first())
                .containsText("Новый шаг");
    }

    private void seenByTheOwner(Page page, String number) throws IOException {
        signIn(page, WORKER);
        visit(page, "case/" + number + "/timeline");
        assertThat(page.locator("main")).containsText(STEP);
        visit(page, "case/" + number);
        page.getByText("More actions").first().click();
        page.getByRole(
                        AriaRole.MENUITEM,
                        new Page.GetByRoleOptions().setName("Take out answers").setExact(true))
                .click();
        rest(page);
        picture(page, "studio-export");
        saysWhatFor(page, "A court or lawyer needs it");
        var save = page.getByText("Save the table", new Page.GetByTextOptions().setExact(true));
        save.waitFor();
        var download = page.waitForDownload(save::click);
        assertThat(Files.readString(download.path()))
                .contains("Посольство Таджикистана")
                .contains(number);
    }

    /** One action of one person; the next journey finds the country's own version again. */
    private void wentBack(Page page) {
        signIn(page, WRITER);
        visit(page, "procedures");
        link(page, "Travel document").click();
        heading(page, "Travel document");
        button(page, "Go back to version 1").click();
        page.locator("vaadin-confirm-dialog[opened]")
                .getByText("Go back to this version", new Locator.GetByTextOptions().setExact(true))
                .last()
                .click();
        page.getByText("No second person has looked at it yet").waitFor();
        signIn(page, SECOND);
        visit(page, "procedures");
        assertThat(page.locator("main")).containsText("went back");
    }

    private static void fill(Locator window, String label, String words) {
        window.getByLabel(label, new Locator.GetByLabelOptions().setExact(true))
                .first()
                .fill(words);
    }

    private static void complete(Page page, String outcome, String button) {
        radio(page, outcome).click();
        rest(page);
        button(page, button).click();
        page.waitForURL(url -> !url.contains("/task/"));
        rest(page);
    }
}
