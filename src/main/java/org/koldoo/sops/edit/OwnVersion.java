package org.koldoo.sops.edit;

import static org.koldoo.sops.edit.ProcedureDocument.BPMN;
import static org.koldoo.sops.edit.ProcedureDocument.KOLDOO;

import org.koldoo.base.BodyCode;
import org.w3c.dom.Element;

/** A body's own version of a procedure of the country starts as its copy under the body's name. */
public final class OwnVersion {

    private OwnVersion() {}

    public static String of(String national, String topic, BodyCode body) {
        var document = ProcedureDocument.read(national);
        var process = document.process();
        var id = topic.substring(topic.indexOf('.') + 1);
        var old = process.getAttribute("id");
        process.setAttribute("id", body.value() + "." + id);
        document.elements()
                .filter(element -> element.getAttribute("bpmnElement").equals(old))
                .forEach(element -> element.setAttribute("bpmnElement", process.getAttribute("id")));
        var mark = document.create(KOLDOO, "versionOf");
        mark.setAttribute("body", body.value());
        mark.setTextContent(topic);
        extensions(document, process).appendChild(mark);
        return document.write();
    }

    static Element extensions(ProcedureDocument document, Element element) {
        return ProcedureDocument.all(element, BPMN, "extensionElements")
                .findFirst()
                .orElseGet(() -> {
                    var created = document.create(BPMN, "extensionElements");
                    var before = ProcedureDocument.children(element)
                            .filter(child -> !ProcedureDocument.is(child, BPMN, "documentation"))
                            .findFirst();
                    element.insertBefore(created, before.orElse(null));
                    return created;
                });
    }
}
