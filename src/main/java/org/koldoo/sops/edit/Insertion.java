package org.koldoo.sops.edit;

import static org.koldoo.sops.edit.ProcedureDocument.BPMN;
import static org.koldoo.sops.edit.ProcedureDocument.KOLDOO;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.Labels;
import org.koldoo.base.Refused;
import org.koldoo.sops.edit.Drawing.Box;
import org.w3c.dom.Element;

/** Puts new things into a procedure and its drawing; several in a row, then {@link #write}. */
public final class Insertion {

    /** Something that was dropped into the drawing and says nothing yet. */
    public record Bare(String id, Kind kind, String block) {}

    private static final String MARK = "block";

    private final ProcedureDocument document;
    private final Writing writing;
    private final Drawing drawing;

    private Insertion(ProcedureDocument document) {
        this.document = document;
        this.writing = new Writing(document);
        this.drawing = new Drawing(document);
    }

    public static Insertion into(String bpmn) {
        return new Insertion(ProcedureDocument.read(bpmn));
    }

    public String write() {
        return document.write();
    }

    public String task(String way, String id, TaskContent content) {
        var task = create(Kind.TASK, id, way);
        put(task, way, Kind.TASK);
        writing.task(task, content);
        return task.getAttribute("id");
    }

    public String call(String way, String id, String topic, Labels name) {
        var call = create(Kind.CALL, id, way);
        put(call, way, Kind.CALL);
        call.setAttribute("calledElement", topic);
        writing.name(call, name);
        return call.getAttribute("id");
    }

    /** The way ends here; what it led to before is reached by other ways or not at all. */
    public String end(String way, String id, Labels name) {
        var flow = document.get(way);
        var end = create(Kind.END, id, way);
        drawing.place(
                end.getAttribute("id"), drawing.behind(flow.getAttribute("sourceRef"), Kind.END, Optional.empty()));
        flow.setAttribute("targetRef", end.getAttribute("id"));
        writing.name(end, name);
        Graph.routeAround(document);
        return end.getAttribute("id");
    }

    /** A question with a step on one side; the other goes on as before. */
    public String decision(String way, String id, Labels name, String stepId, TaskContent step, String condition) {
        var gateway = create(Kind.DECISION, id, way);
        var on = put(gateway, way, Kind.DECISION);
        writing.name(gateway, name);
        gateway.setAttribute("default", on.getAttribute("id"));
        var target = meeting(on, way);
        var task = create(Kind.TASK, stepId, way);
        writing.task(task, step);
        below(task, gateway);
        writing.condition(Graph.arrow(document, gateway, task), condition);
        Graph.arrow(document, task, target);
        Graph.routeAround(document);
        return gateway.getAttribute("id");
    }

    /** Where two ways may meet: two arrows into an "all at once" would each be waited for, so they meet in front of it. */
    private Element meeting(Element on, String way) {
        var target = document.get(on.getAttribute("targetRef"));
        var kind = Kind.of(target.getLocalName()).orElse(Kind.TASK);
        if (kind != Kind.PARALLEL && kind != Kind.CHOICE) {
            return target;
        }
        var meeting = create(Kind.DECISION, "meet", way);
        put(meeting, on.getAttribute("id"), Kind.DECISION);
        return meeting;
    }

    /** Two steps at once; it goes on when both are done. */
    public String parallel(String way, Labels name, TaskContent step) {
        var split = create(Kind.PARALLEL, "split", way);
        var on = put(split, way, Kind.PARALLEL);
        writing.name(split, name);
        var first = create(Kind.TASK, "step", way);
        writing.task(first, step);
        var join = create(Kind.PARALLEL, "join", way);
        var behind = put(first, on.getAttribute("id"), Kind.TASK);
        put(join, behind.getAttribute("id"), Kind.PARALLEL);
        writing.name(join, name);
        var second = create(Kind.TASK, "step", way);
        writing.task(second, step);
        below(second, split);
        Graph.arrow(document, split, second);
        Graph.arrow(document, second, join);
        Graph.routeAround(document);
        return split.getAttribute("id");
    }

    /** A deadline on a step: when it passes the step stays open, and a supervisor gets a task. */
    public String clock(String host, String deadline, Labels name, TaskContent escalation, Labels end) {
        var on = document.get(host);
        var clock = create(on, Kind.CLOCK, host + "Late");
        clock.setAttribute("attachedToRef", host);
        int others = Graph.clocks(document, host).size() - 1;
        drawing.box(host)
                .ifPresent(box -> drawing.place(
                        clock.getAttribute("id"),
                        new Box(
                                box.right() - 46 - 40.0 * others,
                                box.bottom() - 18,
                                Kind.CLOCK.width(),
                                Kind.CLOCK.height())));
        fillClock(clock.getAttribute("id"), deadline, name, escalation, end);
        return clock.getAttribute("id");
    }

    /** What was dropped into the drawing: no words of ours in it, or marked as a ready piece. */
    public List<Bare> bare() {
        return document.elements()
                .filter(element -> BPMN.equals(element.getNamespaceURI()))
                .flatMap(element -> Kind.of(element.getLocalName()).stream()
                        .filter(kind -> element.hasAttributeNS(KOLDOO, MARK) || silent(element))
                        .map(kind -> new Bare(element.getAttribute("id"), kind, element.getAttributeNS(KOLDOO, MARK))))
                .toList();
    }

    /** A task without a form, a call of nothing, a clock without a time. */
    private static boolean silent(Element element) {
        return switch (Kind.of(element.getLocalName()).orElse(Kind.START)) {
            case TASK ->
                element.getAttributeNS(ProcedureDocument.FLOWABLE, "formKey").isEmpty();
            case CALL -> element.getAttribute("calledElement").isEmpty();
            case CLOCK, WAIT ->
                ProcedureDocument.all(element, BPMN, "timerEventDefinition")
                        .flatMap(timer -> ProcedureDocument.all(timer, BPMN, "timeDuration"))
                        .findAny()
                        .isEmpty();
            default -> false;
        };
    }

    public void fill(String id, TaskContent content) {
        var task = bare(id);
        var named = named(task);
        writing.task(task, named == null ? content : content.withWords(named, content.guidance()));
    }

    public void fillCall(String id, String topic, Labels name) {
        var call = bare(id);
        if (!call.hasAttribute("calledElement")) {
            call.setAttribute("calledElement", topic);
        }
        name(id, name);
    }

    public void fillTime(String id, String deadline, Labels name) {
        writing.time(bare(id), deadline);
        name(id, name);
    }

    public void fillClock(String id, String deadline, Labels name, TaskContent escalation, Labels end) {
        var clock = bare(id);
        clock.setAttribute("cancelActivity", "false");
        writing.time(clock, deadline);
        name(id, name);
        if (Graph.from(document, id).isEmpty()) {
            var task = create(clock, Kind.TASK, "escalate");
            writing.task(task, escalation);
            var ended = create(clock, Kind.END, "escalated");
            writing.name(ended, end);
            var at = drawing.box(id).orElse(new Box(100, 100, 36, 36));
            var place = drawing.free(
                    new Box(at.right() + Drawing.GAP, at.bottom() + 40, Kind.TASK.width(), Kind.TASK.height()));
            drawing.place(task.getAttribute("id"), place);
            drawing.place(
                    ended.getAttribute("id"),
                    new Box(place.right() + Drawing.GAP, place.middleY() - 18, Kind.END.width(), Kind.END.height()));
            Graph.arrow(document, clock, task);
            Graph.arrow(document, task, ended);
            Graph.routeAround(document);
        }
    }

    /** Names something, unless the drawing has named it already. */
    public void name(String id, Labels name) {
        var element = bare(id);
        var named = named(element);
        writing.name(element, named == null ? name : named);
    }

    private Element bare(String id) {
        var element = document.get(id);
        element.removeAttributeNS(KOLDOO, MARK);
        return element;
    }

    private static @Nullable Labels named(Element element) {
        var name = element.getAttribute("name").strip();
        return name.isEmpty() ? null : new Labels(name, name, name);
    }

    /** The task that leads to something, if there is exactly one. */
    public @Nullable String taskBefore(String id) {
        var into = Graph.into(document, id);
        return into.size() != 1
                ? null
                : document.find(into.getFirst().getAttribute("sourceRef"))
                        .filter(element -> element.getLocalName().equals(Kind.TASK.element()))
                        .map(element -> element.getAttribute("id"))
                        .orElse(null);
    }

    private Element create(Kind kind, String wish, String way) {
        return create(document.find(way).orElseThrow(() -> new Refused("draft.step.unknown")), kind, wish);
    }

    private Element create(Element beside, Kind kind, String wish) {
        var element = document.create(BPMN, kind.element());
        element.setAttribute("id", document.free(wish));
        var scope = (Element) beside.getParentNode();
        var firstArrow = ProcedureDocument.all(scope, BPMN, "sequenceFlow").findFirst();
        scope.insertBefore(element, firstArrow.orElse(null));
        return element;
    }

    private Element put(Element element, String way, Kind kind) {
        return Graph.putInto(document, element, document.get(way), kind);
    }

    private void below(Element task, Element beside) {
        drawing.box(beside.getAttribute("id"))
                .ifPresent(box -> drawing.place(
                        task.getAttribute("id"),
                        drawing.free(new Box(
                                box.right() + Drawing.GAP, box.bottom() + 60, Kind.TASK.width(), Kind.TASK.height()))));
    }
}
