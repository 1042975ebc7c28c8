package org.koldoo.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages of every role, in each language, wide and narrow, light and dark: nothing runs off the side, axe is content. */
class EveryPageIT extends Journey {

    private static final Map<String, String> TRAVEL =
            Map.of("ky", "Жол жүрүү документи", "ru", "Проездной документ", "en", "Travel document");

    private static final Map<String, List<String>> PAGES = Map.of(
            "aida", List.of("tasks", "search", "intake", "danger", "procedures", "our-places", "profile"),
            "nurlan", List.of("tasks", "danger", "procedures"),
            "gulnara",
                    List.of(
                            "tasks",
                            "team",
                            "team/overdue",
                            "team/unassigned",
                            "team/approvals",
                            "team/sent",
                            "team/received"),
            "marat",
                    List.of(
                            "procedures",
                            "admin/users",
                            "admin/bodies",
                            "admin/services",
                            "admin/deadlines",
                            "admin/holidays"),
            "ainura",
                    List.of(
                            "procedures",
                            "procedures/adoption",
                            "admin/users",
                            "admin/bodies",
                            "admin/services",
                            "admin/deadlines"),
            "nazgul",
                    List.of(
                            "procedures",
                            "procedures/tables",
                            "procedures/tables/combination",
                            "procedures/adoption",
                            "admin/deadlines",
                            "admin/holidays"),
            "sergei", List.of("tasks"));

    @ParameterizedTest
    @CsvSource({
        "aida, ky",
        "aida, ru",
        "aida, en",
        "nurlan, ru",
        "gulnara, ky",
        "gulnara, en",
        "marat, ru",
        "marat, en",
        "ainura, ky",
        "nazgul, ky",
        "sergei, ru"
    })
    void readsWellOnADeskAndOnAPhone(String login, String language) {
        var page = desk();
        signIn(page, login, language);
        var wrong = new ArrayList<String>();
        for (var route : PAGES.get(login)) {
            look(page, login, route, language, "desk", wrong);
            page.setViewportSize(390, 844);
            look(page, login, route, language, "phone", wrong);
            page.setViewportSize(1280, 900);
        }
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"aida, tasks", "aida, intake", "gulnara, team", "marat, admin/deadlines", "nazgul, procedures/adoption"
    })
    void readsWellInTheDark(String login, String route) {
        var page = phone();
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        signIn(page, login);
        var wrong = new ArrayList<String>();
        look(page, login, route, "en", "dark", wrong);
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"ainura, ky", "ainura, ru", "ainura, en"})
    void thePagesOfADraftReadWell(String login, String language) {
        var page = desk();
        signIn(page, login, language);
        visit(page, "procedures");
        page.locator("main a[href*='procedures/']", new Page.LocatorOptions().setHasText(TRAVEL.get(language)))
                .first()
                .click();
        rest(page);
        if (!page.url().contains("/draft/")) {
            page.locator("vaadin-button.k-studio-large").first().click();
            page.waitForURL(url -> url.contains("/draft/"));
        }
        var draft = page.url().replaceAll(".*(procedures/draft/[0-9a-f-]+).*", "$1");
        var wrong = new ArrayList<String>();
        for (var place : List.of("", "?change=who", "/diagram", "/try", "/compare", "/review")) {
            look(page, login, draft + place, language, "desk", wrong);
            page.setViewportSize(390, 844);
            look(page, login, draft + place, language, "phone", wrong);
            page.setViewportSize(1280, 900);
        }
        assertThat(wrong).isEmpty();
    }

    private void look(Page page, String login, String route, String language, String width, List<String> wrong) {
        visit(page, route);
        var where = route + " " + language + " " + width;
        page.locator("h1").first().waitFor();
        picture(
                page,
                "page-" + login + "-" + where.replaceAll("[0-9a-f-]{36}", "x").replaceAll("[ /?=]", "-"));
        if ((int) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") > 1) {
            wrong.add(where + " runs off the side");
        }
        if (!language.equals(page.evaluate("document.documentElement.lang"))) {
            wrong.add(where + " is marked as another language");
        }
        seriousFindings(page).forEach(finding -> wrong.add(where + " " + finding));
    }
}
