package org.koldoo.sops.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.shared.Registration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.koldoo.base.ui.DiagramWords;
import org.koldoo.base.ui.Words;
import org.koldoo.workflow.guard.Finding;

/**
 * The drawing of a draft that can be changed. It knows nothing: each change comes up as the whole file, with the names in the
 * reader's language, and whoever listens answers with {@link #saved} or {@link #answer}.
 */
@Tag("bpmn-editor")
@NpmPackage(value = "bpmn-js", version = "18.31.1")
@NpmPackage(value = "diagram-js", version = "15.28.1")
@NpmPackage(value = "diagram-js-minimap", version = "5.5.0")
@NpmPackage(value = "bpmn-js-token-simulation", version = "0.39.4")
@JsModule("./bpmn-editor.ts")
public class BpmnEditor extends Component implements HasSize {

    /** What a ready block is drawn as until it has been completed. */
    public enum Kind {
        TASK,
        CALL,
        GATEWAY,
        TIMER,
        END
    }

    /**
     * A ready block of the palette; where it is dropped stands a plain thing of its kind with {@code koldoo:block="<key>"}.
     *
     * @param icon name of a drawing; the key where it is empty
     */
    public record Block(String key, String label, String hint, Kind kind, String icon) {}

    /** Something to be put right, shown as a sign on the thing and in words where the sign is touched. */
    public record Problem(String element, String text, Finding.Severity severity) {}

    /** @param draft under which unsent work is kept on the device */
    public BpmnEditor(String name, UUID draft) {
        getElement().setProperty("name", name);
        getElement().setProperty("draft", draft.toString());
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        getElement().setPropertyJson("texts", JacksonUtils.mapToJson(EditorWords.all()));
    }

    /** Shows what is kept, whatever is on the screen: at the start, after undoing, after a change in another place. */
    public void show(String bpmn, int revision) {
        getElement().callJsFunction("show", DiagramWords.in(Words.locale(), bpmn), revision);
    }

    /** Answers a change with what was made of it; newer strokes of the pen win. */
    public void answer(Changed change, String bpmn, int revision) {
        getElement().callJsFunction("show", DiagramWords.in(Words.locale(), bpmn), revision, change.number());
    }

    /** The change is kept as it came. */
    public void saved(Changed change, int revision) {
        getElement().callJsFunction("saved", change.number(), revision);
    }

    /** The change could not be kept; it stays on the screen and on the device. */
    public void refused(Changed change) {
        getElement().callJsFunction("refused", change.number());
    }

    public void blocks(List<Block> blocks) {
        var said = blocks.stream()
                .map(block -> Map.of(
                        "key", block.key(),
                        "label", block.label(),
                        "hint", block.hint(),
                        "kind", block.kind().name().toLowerCase(Locale.ROOT),
                        "icon", block.icon()))
                .toList();
        getElement().setPropertyJson("blocks", JacksonUtils.listToJson(said));
    }

    public void problems(List<Problem> problems) {
        getElement().setPropertyJson("problems", JacksonUtils.listToJson(problems));
    }

    public void readonly(boolean readonly) {
        getElement().setProperty("readonly", readonly);
    }

    /** Selects a thing and brings it into sight. */
    public void select(String element) {
        getElement().callJsFunction("select", element);
    }

    public void search() {
        getElement().callJsFunction("search");
    }

    public void fit() {
        getElement().callJsFunction("fit");
    }

    /** Shows how the procedure runs, or ends that. */
    public void run(boolean on) {
        getElement().callJsFunction("run", on);
    }

    /** Gives the drawing to the device as a file. */
    public void exportSvg(String file) {
        getElement().callJsFunction("exportSvg", file);
    }

    /** Gives the drawing to the device as a picture, white and twice as sharp as a screen. */
    public void exportPng(String file) {
        getElement().callJsFunction("exportPng", file);
    }

    /** The work kept on the device is not wanted, or has been taken over. */
    public void forgetLocalCopy() {
        getElement().callJsFunction("forgetLocalCopy");
    }

    public Registration onChange(ComponentEventListener<Changed> listener) {
        return addListener(Changed.class, listener);
    }

    public Registration onSelection(ComponentEventListener<Selected> listener) {
        return addListener(Selected.class, listener);
    }

    public Registration onUndo(ComponentEventListener<UndoAsked> listener) {
        return addListener(UndoAsked.class, listener);
    }

    public Registration onRedo(ComponentEventListener<RedoAsked> listener) {
        return addListener(RedoAsked.class, listener);
    }

    public Registration onLocalCopy(ComponentEventListener<LocalCopyFound> listener) {
        return addListener(LocalCopyFound.class, listener);
    }

    /** Something was drawn. */
    @DomEvent("draft-changed")
    public static class Changed extends ComponentEvent<BpmnEditor> {

        private final String bpmn;
        private final int revision;
        private final int number;

        public Changed(
                BpmnEditor source,
                boolean fromClient,
                @EventData("event.detail.xml") String bpmn,
                @EventData("event.detail.revision") int revision,
                @EventData("event.detail.change") int number) {
            super(source, fromClient);
            this.bpmn = bpmn;
            this.revision = revision;
            this.number = number;
        }

        public String bpmn() {
            return bpmn;
        }

        /** The one it was drawn on. */
        public int revision() {
            return revision;
        }

        int number() {
            return number;
        }
    }

    /** One thing was selected, or none. */
    @DomEvent("element-selected")
    public static class Selected extends ComponentEvent<BpmnEditor> {

        private final String element;

        public Selected(BpmnEditor source, boolean fromClient, @EventData("event.detail.id") String element) {
            super(source, fromClient);
            this.element = element;
        }

        /** Empty = none. */
        public String element() {
            return element;
        }
    }

    /** The last step should be taken back; the history is not the drawing's. */
    @DomEvent("undo-asked")
    public static class UndoAsked extends ComponentEvent<BpmnEditor> {
        public UndoAsked(BpmnEditor source, boolean fromClient) {
            super(source, fromClient);
        }
    }

    /** What was taken back should come again. */
    @DomEvent("redo-asked")
    public static class RedoAsked extends ComponentEvent<BpmnEditor> {
        public RedoAsked(BpmnEditor source, boolean fromClient) {
            super(source, fromClient);
        }
    }

    /** Work that never reached the server lies on this device. */
    @DomEvent("local-copy-found")
    public static class LocalCopyFound extends ComponentEvent<BpmnEditor> {

        private final String bpmn;
        private final long at;

        public LocalCopyFound(
                BpmnEditor source,
                boolean fromClient,
                @EventData("event.detail.xml") String bpmn,
                @EventData("event.detail.at") double at) {
            super(source, fromClient);
            this.bpmn = bpmn;
            this.at = (long) at;
        }

        public String bpmn() {
            return bpmn;
        }

        /** By the clock of the device. */
        public Instant at() {
            return Instant.ofEpochMilli(at);
        }
    }
}
