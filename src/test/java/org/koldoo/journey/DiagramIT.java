package org.koldoo.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.koldoo.workflow.guard.BpmnFile;
import org.koldoo.workflow.guard.UnsafeFile;
import org.koldoo.workflow.guard.XmlNode;

/** A ministry's administrator changes a procedure in the drawing. */
class DiagramIT extends Journey {

    private static final String MARK_IS_ON_TOP = """
            mark => {
                mark.scrollIntoView({ block: 'center' });
                const { x, y, width, height } = mark.getBoundingClientRect();
                const top = mark.getRootNode().elementFromPoint(x + width / 2, y + height / 2);
                return width > 40 && height > 15 && !!top && mark.contains(top);
            }
            """;

    @Test
    void aBlockIsAddedTakenBackAndAddedAgain() {
        var page = desk();
        openDrawing(page);

        dropFromThePalette(page, "Supervisor approval");
        state(page, "Saved at");
        picture(page, "diagram-added");
        assertThat(page.locator("[data-element-id]:has-text('approves'), [data-element-id]:has-text('approval')")
                        .first())
                .isVisible();
        accessible(page);

        int drawn = shapes(page);
        button(page, "Undo").click();
        rest(page);
        page.waitForFunction("was => document.querySelectorAll('bpmn-editor .djs-shape').length < was", drawn);
        canvas(page).focus();
        page.keyboard().press("Control+Shift+Z");
        page.waitForFunction("was => document.querySelectorAll('bpmn-editor .djs-shape').length === was", drawn);
        button(page, "Undo").click();
        rest(page);
    }

    @Test
    void keysGoByTheirPlaceBecauseTheLettersAreCyrillic() {
        var page = desk();
        openDrawing(page);
        dropFromThePalette(page, "Safety check");
        state(page, "Saved at");
        int drawn = shapes(page);
        canvas(page)
                .evaluate("canvas => canvas.dispatchEvent(new KeyboardEvent('keydown',"
                        + " { code: 'KeyZ', key: 'я', ctrlKey: true, bubbles: true }))");
        page.waitForFunction("was => document.querySelectorAll('bpmn-editor .djs-shape').length < was", drawn);
    }

    @Test
    void aPartIsFoundByItsNameAndSaysBesideWhatItIs() {
        var page = desk();
        openDrawing(page);
        button(page, "Search").click();
        page.getByLabel("Search in the drawing").pressSequentially("the travel doc");
        page.keyboard().press("Enter");
        rest(page);
        assertThat(page.locator(".djs-shape.selected[data-element-id=issueTravelDocument]"))
                .hasCount(1);
        page.waitForFunction("""
            () => [...document.querySelectorAll('.k-diagram-beside input')]
                .some(field => field.value === 'Issue the travel document')
            """);
    }

    @Test
    void everythingIsReachedByKeyboard() {
        var page = desk();
        openDrawing(page);
        int drawn = shapes(page);
        canvas(page).focus();
        page.keyboard().press("n");
        page.keyboard().press("n");
        page.keyboard().press("a");
        page.keyboard().type("safety");
        page.waitForTimeout(300);
        page.keyboard().press("Enter");
        page.keyboard().press("Escape");
        state(page, "Saved at");
        assertThat(shapes(page)).isGreaterThan(drawn);
        button(page, "Undo").click();
        rest(page);
    }

    @Test
    void workWithoutAConnectionIsKeptOnTheDeviceAndOfferedBack() {
        var page = desk();
        openDrawing(page);
        var address = page.url();
        context().setOffline(true);
        dropFromThePalette(page, "Obtain consent");
        said(page, "Not saved");
        page.navigate("about:blank");
        context().setOffline(false);
        page.navigate(address);
        button(page, "Take it").click();
        rest(page);
        assertThat(page.locator("bpmn-editor [data-element-id]:has-text('consent')")
                        .first())
                .isVisible();
        button(page, "Undo").click();
        rest(page);
    }

    @Test
    void theDrawingIsGivenAwayAsFileDrawingAndPicture() throws IOException {
        var page = desk();
        openDrawing(page);
        assertThat(export(page, "Drawing (SVG)"))
                .startsWith("<?xml")
                .contains("<svg")
                .doesNotContain("var(--");
        assertThat(export(page, "Picture (PNG)")).contains("PNG");
        assertThat(export(page, "File for another program")).contains("MFA.travel-document");
    }

    @Test
    void theMarkOfTheLibrarysMakersIsVisibleAndNeverCovered() {
        var page = desk();
        openDrawing(page);
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            for (int width : List.of(1280, 390)) {
                page.setViewportSize(width, 844);
                page.waitForTimeout(300);
                assertThat(markIsOnTop(page))
                        .as("editor, %s, %d", scheme, width)
                        .isTrue();
                if (width == 390) {
                    page.locator(".djs-palette-toggle").click();
                    assertThat(markIsOnTop(page))
                            .as("editor and palette, %s", scheme)
                            .isTrue();
                    page.locator(".djs-palette-toggle").click();
                } else {
                    button(page, "Small map").click();
                    assertThat(markIsOnTop(page))
                            .as("editor and map, %s", scheme)
                            .isTrue();
                    button(page, "Small map").click();
                }
            }
        }
        page.setViewportSize(1280, 900);
        visit(page, "procedures");
        link(page, "Legal aid").click();
        page.locator("bpmn-view .bjs-powered-by").waitFor();
        assertThat(markIsOnTop(page)).as("viewer").isTrue();
    }

    @Test
    void theWayThroughCanBeWatchedAndNothingChangedMeanwhile() {
        var page = desk();
        openDrawing(page);
        button(page, "Show how it runs").click();
        page.locator(".bts-context-pad").first().waitFor();
        picture(page, "diagram-runs");
        assertThat(page.locator("bpmn-editor .djs-palette")).isHidden();
        assertThat(page.locator("main").innerText().toLowerCase(Locale.ROOT)).doesNotContain("token");
        button(page, "Go on drawing").click();
        assertThat(page.locator("bpmn-editor .djs-palette")).isVisible();
    }

    @Test
    void onAPhoneTheListIsOffered() {
        var page = desk();
        openDrawing(page);
        page.setViewportSize(390, 844);
        page.reload();
        page.locator("bpmn-editor .djs-shape").first().waitFor();
        assertThat(link(page, "Tasks as a list")).isVisible();
        picture(page, "diagram-phone");
        accessible(page);
    }

    /** The shipped procedures go through the drawing and come out with everything they say. */
    @Test
    void nothingIsLostInTheDrawing() throws IOException, UnsafeFile {
        var page = desk();
        openDrawing(page);
        try (var files = Files.list(Path.of("workflows"))) {
            for (var file : files.filter(it -> it.toString().endsWith(".bpmn")).toList()) {
                var before = Files.readString(file);
                var after = (String) page.locator("bpmn-editor").evaluate("""
                        async (editor, bpmn) => {
                            await editor.show(bpmn, 999999);
                            return editor.currentXml();
                        }
                        """, before);
                assertThat(said(after)).as(file.toString()).isEqualTo(said(before));
                assertThat(after).doesNotContain("<!--", "bioc:", "exporter");
            }
        }
    }

    /** Everything that the check reads of a file, in its order, without what the standard takes for granted. */
    private static List<String> said(String bpmn) throws UnsafeFile {
        return BpmnFile.read(bpmn.getBytes(StandardCharsets.UTF_8))
                .first("process")
                .orElseThrow()
                .everything()
                .filter(node -> !List.of("incoming", "outgoing").contains(node.name()))
                .map(DiagramIT::line)
                .sorted()
                .toList();
    }

    private static String line(XmlNode node) {
        var attributes = new TreeMap<>(node.attributes());
        attributes.remove("xsi:type");
        attributes.remove("cancelActivity", "true");
        return node.name() + attributes + node.text().strip();
    }

    private void openDrawing(Page page) {
        signIn(page, "ainura");
        visit(page, "procedures");
        link(page, "Travel document").click();
        rest(page);
        if (!page.url().contains("/draft/")) {
            button(page, "Change all steps").click();
            page.waitForURL(url -> url.contains("/draft/"));
            rest(page);
        }
        link(page, "Diagram").click();
        page.locator("bpmn-editor .djs-shape").first().waitFor();
        rest(page);
    }

    private static Locator canvas(Page page) {
        return page.locator("bpmn-editor .djs-container > svg");
    }

    private static int shapes(Page page) {
        return page.locator("bpmn-editor .djs-shape").count();
    }

    private static void dropFromThePalette(Page page, String block) {
        button(page, block).click();
        var box = canvas(page).boundingBox();
        page.mouse().move(box.x + box.width - 150, box.y + box.height - 150);
        page.mouse().move(box.x + box.width - 160, box.y + box.height - 160);
        page.mouse().down();
        page.mouse().up();
        page.keyboard().press("Escape");
    }

    private static void said(Page page, String words) {
        page.locator(".k-canvas-state", new Page.LocatorOptions().setHasText(words))
                .waitFor();
    }

    private static void state(Page page, String words) {
        said(page, words);
        rest(page);
    }

    private static boolean markIsOnTop(Page page) {
        return (boolean) page.locator(".bjs-powered-by").evaluate(MARK_IS_ON_TOP);
    }

    private static String export(Page page, String what) throws IOException {
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Save as a file"))
                .click();
        var download = page.waitForDownload(() ->
                page.getByText(what, new Page.GetByTextOptions().setExact(true)).click());
        return Files.readString(download.path(), StandardCharsets.ISO_8859_1);
    }
}
