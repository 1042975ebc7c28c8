package org.koldoo.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** Somebody in danger gets a place, and a task is done, without a mouse. */
class KeyboardIT extends Journey {

    private static final int PATIENCE = 90;

    @Test
    void dangerNowByKeyboardAlone() {
        var page = desk();
        page.navigate(koldoo.url("sign-in"));
        page.locator("#demo-aida").waitFor();
        rest(page);
        reach(page, "English");
        page.keyboard().press("Enter");
        page.locator(".k-languages button[lang=en][aria-pressed=true]").waitFor();
        rest(page);
        reach(page, "Caseworker");
        page.keyboard().press("Enter");
        heading(page, "My tasks");

        reach(page, "Danger now");
        page.keyboard().press("Enter");
        heading(page, "Danger now");
        for (var question : new String[] {"Female", "Under 18", "Yes"}) {
            reach(page, question);
            page.keyboard().press("ArrowDown");
        }
        reach(page, "Create the case and ask for a place");
        page.keyboard().press("Enter");
        page.waitForURL("**/case/**");
    }

    @Test
    void oneJumpLeadsPastTheMenu() {
        var page = desk();
        signIn(page, "aida");
        page.reload();
        rest(page);
        page.keyboard().press("Tab");
        assertThat(focused(page)).contains("Skip to the content");
        page.keyboard().press("Enter");
        page.keyboard().press("Tab");
        assertThat((boolean) page.evaluate("document.activeElement.closest('main') !== null"))
                .isTrue();
        assertThat(focusIsVisible(page)).isTrue();
    }

    /** Presses Tab until one of these has the focus, and looks that the reader can see where it is on each step. */
    private static void reach(Page page, String... names) {
        for (int i = 0; i < PATIENCE; i++) {
            page.keyboard().press("Tab");
            var words = focused(page);
            assertThat(focusIsVisible(page)).as("focus on " + words).isTrue();
            for (var name : names) {
                if (words.contains(name)) {
                    return;
                }
            }
        }
        throw new AssertionError("Not reached by keyboard: " + String.join(", ", names));
    }

    /** What has the focus, in words; of a group of choices all its words. */
    private static String focused(Page page) {
        return (String) page.evaluate("""
            () => {
                const one = document.activeElement;
                const group = one.closest('vaadin-radio-group, vaadin-checkbox-group');
                return [one.getAttribute('aria-label'), group ? group.innerText : one.innerText || one.labels?.[0]?.innerText]
                    .filter(Boolean).join(' ');
            }
            """);
    }

    /** The focused element, or the field around it, looks other than without the focus. */
    private static boolean focusIsVisible(Page page) {
        return (boolean) page.evaluate("""
            () => {
                const one = document.activeElement;
                if (one === document.body) return true;
                const rings = element => {
                    const style = getComputedStyle(element);
                    return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0 || style.boxShadow !== 'none';
                };
                const field = one.closest('vaadin-radio-button, vaadin-checkbox, vaadin-combo-box, vaadin-text-field, vaadin-select,'
                    + 'vaadin-date-picker, vaadin-text-area, vaadin-menu-bar-button');
                const parts = field ? [...field.shadowRoot.querySelectorAll('*')] : [];
                const inner = [...(field ? field.querySelectorAll('*') : [])]
                    .flatMap(child => child.shadowRoot ? [...child.shadowRoot.querySelectorAll('*')] : [child]);
                return [one, field, ...parts, ...inner].filter(Boolean).some(rings);
            }
            """);
    }
}
