package org.koldoo.sops.edit;

import static org.koldoo.sops.edit.ProcedureDocument.BPMN;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.Labels;
import org.koldoo.base.Refused;
import org.w3c.dom.Element;

/**
 * Changes of a procedure, each from file to file: nothing is lost when a second one fails, and undo is the file before. What a
 * change leaves unfinished is the check's to say.
 */
public final class Editing {

    private Editing() {}

    /** The name and the source of the procedure itself. */
    public static String procedure(String bpmn, Labels name, Source source) {
        var document = ProcedureDocument.read(bpmn);
        var writing = new Writing(document);
        writing.name(document.process(), name);
        writing.source(writing.extensions(document.process()), source);
        return document.write();
    }

    public static String task(String bpmn, String id, TaskContent content) {
        var document = ProcedureDocument.read(bpmn);
        new Writing(document).task(kind(document, id, Kind.TASK), content);
        return document.write();
    }

    /** The name of anything that is no task. */
    public static String name(String bpmn, String id, Labels name) {
        var document = ProcedureDocument.read(bpmn);
        new Writing(document).name(document.get(id), name);
        return document.write();
    }

    /** Which procedure runs at a call. */
    public static String call(String bpmn, String id, String topic) {
        var document = ProcedureDocument.read(bpmn);
        kind(document, id, Kind.CALL).setAttribute("calledElement", topic);
        return document.write();
    }

    /** The deadline of a clock or a wait; whether the step ends when it passes. */
    public static String time(String bpmn, String id, String deadline, boolean interrupts) {
        var document = ProcedureDocument.read(bpmn);
        var event = document.get(id);
        new Writing(document).time(event, deadline);
        if (event.getLocalName().equals(Kind.CLOCK.element())) {
            if (interrupts) {
                event.removeAttribute("cancelActivity");
            } else {
                event.setAttribute("cancelActivity", "false");
            }
        }
        return document.write();
    }

    /** The condition of a way; null makes it the way for everything else. */
    public static String condition(String bpmn, String way, @Nullable String condition) {
        var document = ProcedureDocument.read(bpmn);
        var flow = document.get(way);
        var source = document.get(flow.getAttribute("sourceRef"));
        var writing = new Writing(document);
        if (condition == null) {
            source.setAttribute("default", way);
        } else if (source.getAttribute("default").equals(way)) {
            source.removeAttribute("default");
        }
        writing.condition(flow, condition);
        return document.write();
    }

    /** Leads a way somewhere else. */
    public static String lead(String bpmn, String way, String target) {
        var document = ProcedureDocument.read(bpmn);
        var flow = document.get(way);
        document.get(target);
        flow.setAttribute("targetRef", target);
        new Drawing(document).route(flow);
        return document.write();
    }

    /** A further way out of a decision. */
    public static String addWay(String bpmn, String from, String target, @Nullable String condition) {
        var document = ProcedureDocument.read(bpmn);
        var flow = Graph.arrow(document, document.get(from), document.get(target));
        new Writing(document).condition(flow, condition);
        new Drawing(document).route(flow);
        return document.write();
    }

    public static String removeWay(String bpmn, String way) {
        var document = ProcedureDocument.read(bpmn);
        Graph.removeArrow(document, document.get(way));
        return document.write();
    }

    /** Takes something out; what led to it leads to what came after. */
    public static String remove(String bpmn, String id) {
        var document = ProcedureDocument.read(bpmn);
        var element = document.get(id);
        if (element.getLocalName().equals(Kind.START.element())) {
            throw new Refused("draft.start");
        }
        Graph.takeOut(document, element);
        Graph.forget(document, element);
        return document.write();
    }

    /** Puts a step into another way. */
    public static String move(String bpmn, String id, String way) {
        var document = ProcedureDocument.read(bpmn);
        var element = document.get(id);
        var flow = document.get(way);
        if (flow.getAttribute("sourceRef").equals(id)
                || flow.getAttribute("targetRef").equals(id)) {
            return bpmn;
        }
        if (Graph.from(document, id).size() != 1 || element.getParentNode() != flow.getParentNode()) {
            throw new Refused("draft.cannotMove");
        }
        var clocks = Graph.clocks(document, id);
        Graph.takeOut(document, element);
        var kind = Kind.of(element.getLocalName()).orElse(Kind.TASK);
        var drawing = new Drawing(document);
        var before = drawing.box(id);
        drawing.forget(id);
        Graph.putInto(document, element, flow, kind);
        drawing.box(id)
                .ifPresent(now -> before.ifPresent(was -> clocks.forEach(clock -> drawing.box(clock.getAttribute("id"))
                        .ifPresent(box -> drawing.place(
                                clock.getAttribute("id"),
                                new Drawing.Box(
                                        box.x() + now.x() - was.x(),
                                        box.y() + now.y() - was.y(),
                                        box.width(),
                                        box.height()))))));
        clocks.forEach(clock -> Graph.from(document, clock.getAttribute("id")).forEach(drawing::route));
        return document.write();
    }

    /** Draws what is not drawn: all of it anew where something is missing. */
    public static String drawn(String bpmn) {
        var document = ProcedureDocument.read(bpmn);
        if (!new Drawing(document).complete()) {
            Arrangement.of(document);
        }
        return document.write();
    }

    /** Draws the whole procedure anew. */
    public static String arranged(String bpmn) {
        var document = ProcedureDocument.read(bpmn);
        Arrangement.of(document);
        return document.write();
    }

    /** The same file in the form in which changes are written. */
    public static String tidy(String bpmn) {
        return ProcedureDocument.read(bpmn).write();
    }

    private static Element kind(ProcedureDocument document, String id, Kind kind) {
        return Optional.of(document.get(id))
                .filter(element -> ProcedureDocument.is(element, BPMN, kind.element()))
                .orElseThrow(() -> new Refused("draft.step.unknown"));
    }
}
