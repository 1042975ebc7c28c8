package org.koldoo.sops.edit;

import static org.koldoo.sops.edit.ProcedureDocument.BPMN;

import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;

/** Steps and the arrows between them, changed together with their drawing. */
final class Graph {

    private Graph() {}

    static List<Element> from(ProcedureDocument document, String id) {
        return arrows(document, "sourceRef", id);
    }

    static List<Element> into(ProcedureDocument document, String id) {
        return arrows(document, "targetRef", id);
    }

    private static List<Element> arrows(ProcedureDocument document, String end, String id) {
        return document.elements()
                .filter(element -> ProcedureDocument.is(element, BPMN, "sequenceFlow"))
                .filter(element -> element.getAttribute(end).equals(id))
                .toList();
    }

    static List<Element> clocks(ProcedureDocument document, String host) {
        return document.elements()
                .filter(element -> element.getAttribute("attachedToRef").equals(host))
                .toList();
    }

    static Element arrow(ProcedureDocument document, Element from, Element to) {
        var flow = document.create(BPMN, "sequenceFlow");
        var target = to.getAttribute("id");
        flow.setAttribute(
                "id",
                document.free(from.getAttribute("id") + "To"
                        + target.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + target.substring(1)));
        flow.setAttribute("sourceRef", from.getAttribute("id"));
        flow.setAttribute("targetRef", target);
        from.getParentNode().appendChild(flow);
        return flow;
    }

    static void removeArrow(ProcedureDocument document, Element flow) {
        var id = flow.getAttribute("id");
        document.find(flow.getAttribute("sourceRef"))
                .filter(source -> source.getAttribute("default").equals(id))
                .ifPresent(source -> source.removeAttribute("default"));
        new Drawing(document).forget(id);
        ProcedureDocument.remove(flow);
    }

    /** What led to an element leads to what comes after it: the way for everything else, else the first one. */
    static void takeOut(ProcedureDocument document, Element element) {
        var id = element.getAttribute("id");
        var out = from(document, id);
        var next = out.stream()
                .filter(flow -> flow.getAttribute("id").equals(element.getAttribute("default")))
                .findFirst()
                .or(() -> out.stream().findFirst())
                .map(flow -> flow.getAttribute("targetRef"))
                .filter(target -> !target.equals(id));
        var drawing = new Drawing(document);
        out.forEach(flow -> removeArrow(document, flow));
        into(document, id)
                .forEach(flow -> next.ifPresentOrElse(
                        target -> {
                            flow.setAttribute("targetRef", target);
                            drawing.route(flow);
                        },
                        () -> removeArrow(document, flow)));
        dropMarks(element);
    }

    /** BPMN may name the arrows of an element inside it; nobody reads that, and it would be wrong now. */
    private static void dropMarks(Element element) {
        ProcedureDocument.all(element, BPMN, "incoming").forEach(ProcedureDocument::remove);
        ProcedureDocument.all(element, BPMN, "outgoing").forEach(ProcedureDocument::remove);
    }

    /** Removes an element with its clocks, their ways and their drawing. */
    static void forget(ProcedureDocument document, Element element) {
        clocks(document, element.getAttribute("id")).forEach(clock -> {
            from(document, clock.getAttribute("id")).forEach(flow -> removeArrow(document, flow));
            forget(document, clock);
        });
        var drawing = new Drawing(document);
        ProcedureDocument.children(element).forEach(inner -> {
            if (inner.hasAttribute("id")) {
                drawing.forget(inner.getAttribute("id"));
            }
        });
        drawing.forget(element.getAttribute("id"));
        ProcedureDocument.remove(element);
    }

    /** Puts an element into an arrow: what the arrow led to comes behind it. */
    static Element putInto(ProcedureDocument document, Element element, Element flow, Kind kind) {
        var drawing = new Drawing(document);
        var target = document.get(flow.getAttribute("targetRef"));
        var id = element.getAttribute("id");
        var place = drawing.behind(flow.getAttribute("sourceRef"), kind, Optional.of(target.getAttribute("id")));
        drawing.place(id, place);
        flow.setAttribute("targetRef", id);
        var on = arrow(document, element, target);
        routeAround(document);
        return on;
    }

    /** Arrows follow what has moved. */
    static void routeAround(ProcedureDocument document) {
        var drawing = new Drawing(document);
        document.elements()
                .filter(element -> ProcedureDocument.is(element, BPMN, "sequenceFlow"))
                .filter(flow -> !drawing.fits(flow))
                .toList()
                .forEach(drawing::route);
    }
}
