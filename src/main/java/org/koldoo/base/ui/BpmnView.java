package org.koldoo.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.internal.JacksonUtils;
import java.util.Collection;

/** A procedure drawn as a diagram that can be moved and zoomed, not changed. */
@Tag("bpmn-view")
@NpmPackage(value = "bpmn-js", version = "18.31.1")
@JsModule("./bpmn-view.ts")
public class BpmnView extends Component implements HasSize {

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
}
