package org.koldoo.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.internal.JacksonUtils;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A procedure drawn as a diagram that can be moved and zoomed, not changed. */
@Tag("bpmn-view")
@NpmPackage(value = "bpmn-js", version = "18.31.1")
@JsModule("./bpmn-view.ts")
public class BpmnView extends Component implements HasSize {

    /** What became of a part of the procedure between two versions. */
    public enum Change {
        ADDED,
        REMOVED,
        CHANGED
    }

    /** Shows {@code xml}; {@code name} says to a screen reader what the diagram is about. */
    public BpmnView(String name, String xml) {
        setName(name);
        show(xml);
    }

    public void setName(String name) {
        getElement().setProperty("name", name);
    }

    public void show(String xml) {
        getElement().setProperty("xml", DiagramWords.in(Words.locale(), xml));
    }

    /** Marks the elements with these BPMN ids, and no others; ids that the diagram lacks are ignored. */
    public void highlight(Collection<String> elementIds) {
        getElement()
                .setPropertyJson(
                        "highlighted",
                        JacksonUtils.listToJson(elementIds.stream().toList()));
    }

    /**
     * Marks what differs from another version, by colour, line and sign, with a legend in words. What was removed can only be
     * marked where it still is: in the drawing of the older version.
     */
    public void compare(Map<String, Change> changes) {
        var words = Arrays.stream(Change.values())
                .collect(Collectors.toMap(BpmnView::word, change -> Words.of("diagram.compare." + change.name())));
        getElement().setPropertyJson("legend", JacksonUtils.mapToJson(words));
        var marks = changes.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, change -> word(change.getValue())));
        getElement().setPropertyJson("changes", JacksonUtils.mapToJson(marks));
    }

    private static String word(Change change) {
        return change.name().toLowerCase(Locale.ROOT);
    }
}
