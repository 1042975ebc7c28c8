package org.koldoo.sops.edit;

import static org.koldoo.sops.edit.ProcedureDocument.BPMN;
import static org.koldoo.sops.edit.ProcedureDocument.BPMNDI;
import static org.koldoo.sops.edit.ProcedureDocument.DC;
import static org.koldoo.sops.edit.ProcedureDocument.DI;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/**
 * The drawing of a procedure: what is added finds its place beside what it follows, everything to the right makes room, and what
 * somebody arranged by hand stays as it is.
 */
final class Drawing {

    static final int GAP = 60;
    private static final int BEND = 25;

    /** A place in the drawing. */
    record Box(double x, double y, double width, double height) {

        double right() {
            return x + width;
        }

        double bottom() {
            return y + height;
        }

        double middleX() {
            return x + width / 2;
        }

        double middleY() {
            return y + height / 2;
        }

        boolean meets(Box other) {
            return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
        }
    }

    private final ProcedureDocument document;

    Drawing(ProcedureDocument document) {
        this.document = document;
    }

    Optional<Box> box(String id) {
        return shape(id).flatMap(Drawing::bounds).map(Drawing::box);
    }

    /** Whether every element and arrow is drawn. */
    boolean complete() {
        return document.elements()
                .filter(element -> BPMN.equals(element.getNamespaceURI()))
                .filter(element -> element.getLocalName().equals("sequenceFlow")
                        || Kind.of(element.getLocalName()).isPresent())
                .allMatch(element -> drawn(element.getAttribute("id")).isPresent());
    }

    void place(String id, Box box) {
        var shape = shape(id).orElseGet(() -> {
            var created = document.create(BPMNDI, "BPMNShape");
            created.setAttribute("id", document.free(id + "_shape"));
            created.setAttribute("bpmnElement", id);
            document.find(id)
                    .filter(element -> element.getLocalName().equals("subProcess"))
                    .ifPresent(group -> created.setAttribute("isExpanded", "true"));
            plane().appendChild(created);
            return created;
        });
        var bounds = bounds(shape).orElseGet(() -> {
            var created = document.create(DC, "Bounds");
            shape.insertBefore(created, shape.getFirstChild());
            return created;
        });
        bounds.setAttribute("x", number(box.x));
        bounds.setAttribute("y", number(box.y));
        bounds.setAttribute("width", number(box.width));
        bounds.setAttribute("height", number(box.height));
    }

    /** A free place for something that follows an element; what stands to the right moves if it must. */
    Box behind(String id, Kind kind, Optional<String> before) {
        var from = box(id).orElse(new Box(100, 100, 36, 36));
        var to = before.flatMap(this::box).filter(box -> box.x > from.x);
        double y = to.map(Box::middleY)
                        .filter(middle -> Math.abs(middle - from.middleY()) > 1)
                        .orElse(from.middleY())
                - kind.height() / 2.0;
        double x = from.right() + GAP;
        double need = x + kind.width() + GAP;
        if (to.isPresent() && to.get().x < need) {
            makeRoom(from.right() + 1, need - to.get().x);
        }
        return free(new Box(x, y, kind.width(), kind.height()), id);
    }

    /** Below the given place, until nothing is in the way. */
    Box free(Box wish, String... except) {
        var box = wish;
        var taken = elements()
                .filter(id -> !List.of(except).contains(id))
                .filter(id -> !isGroup(id))
                .flatMap(id -> box(id).stream())
                .toList();
        while (true) {
            var now = box;
            var inTheWay = taken.stream().filter(now::meets).findFirst();
            if (inTheWay.isEmpty()) {
                return now;
            }
            box = new Box(now.x, inTheWay.get().bottom() + 30, now.width, now.height);
        }
    }

    private boolean isGroup(String id) {
        return document.find(id)
                .filter(element -> element.getLocalName().equals("subProcess"))
                .isPresent();
    }

    private Stream<String> elements() {
        return document.elements()
                .filter(element -> ProcedureDocument.is(element, BPMNDI, "BPMNShape"))
                .map(shape -> shape.getAttribute("bpmnElement"));
    }

    private void makeRoom(double from, double more) {
        document.elements()
                .filter(element ->
                        ProcedureDocument.is(element, DC, "Bounds") || ProcedureDocument.is(element, DI, "waypoint"))
                .toList()
                .forEach(place -> {
                    double x = value(place, "x");
                    if (x >= from) {
                        place.setAttribute("x", number(x + more));
                    } else if (x + value(place, "width") > from && value(place, "width") > Kind.GROUP.width() / 2.0) {
                        place.setAttribute("width", number(value(place, "width") + more));
                    }
                });
    }

    /** Draws an arrow anew, in right angles. */
    void route(Element flow) {
        var id = flow.getAttribute("id");
        var from = box(flow.getAttribute("sourceRef"));
        var to = box(flow.getAttribute("targetRef"));
        drawn(id).ifPresent(ProcedureDocument::remove);
        if (from.isEmpty() || to.isEmpty()) {
            return;
        }
        var edge = document.create(BPMNDI, "BPMNEdge");
        edge.setAttribute("id", document.free(id + "_edge"));
        edge.setAttribute("bpmnElement", id);
        boolean split = document.find(flow.getAttribute("sourceRef"))
                .filter(source -> source.getLocalName().endsWith("Gateway")
                        || source.getLocalName().equals("boundaryEvent"))
                .isPresent();
        for (var point : points(from.get(), to.get(), split)) {
            var waypoint = document.create(DI, "waypoint");
            waypoint.setAttribute("x", number(point[0]));
            waypoint.setAttribute("y", number(point[1]));
            edge.appendChild(waypoint);
        }
        plane().appendChild(edge);
    }

    /** Whether an arrow is drawn from where it starts to where it leads. */
    boolean fits(Element flow) {
        var points = drawn(flow.getAttribute("id")).stream()
                .flatMap(edge -> ProcedureDocument.all(edge, DI, "waypoint"))
                .toList();
        return points.size() > 1
                && touches(points.getFirst(), flow.getAttribute("sourceRef"))
                && touches(points.getLast(), flow.getAttribute("targetRef"));
    }

    private boolean touches(Element point, String id) {
        double x = value(point, "x");
        double y = value(point, "y");
        return box(id).filter(box -> x >= box.x - 2 && x <= box.right() + 2 && y >= box.y - 2 && y <= box.bottom() + 2)
                .isPresent();
    }

    private static List<double[]> points(Box from, Box to, boolean split) {
        boolean level = Math.abs(from.middleY() - to.middleY()) < 1;
        if (to.x <= from.right()) {
            double below = Math.max(from.bottom(), to.bottom()) + GAP / 2.0;
            return List.of(
                    point(from.middleX(), from.bottom()),
                    point(from.middleX(), below),
                    point(to.middleX(), below),
                    point(to.middleX(), to.bottom()));
        }
        if (level) {
            return List.of(point(from.right(), from.middleY()), point(to.x, to.middleY()));
        }
        if (split) {
            double leave = to.middleY() > from.middleY() ? from.bottom() : from.y;
            return List.of(
                    point(from.middleX(), leave), point(from.middleX(), to.middleY()), point(to.x, to.middleY()));
        }
        return List.of(
                point(from.right(), from.middleY()),
                point(to.x - BEND, from.middleY()),
                point(to.x - BEND, to.middleY()),
                point(to.x, to.middleY()));
    }

    private static double[] point(double x, double y) {
        return new double[] {x, y};
    }

    void forget(String id) {
        drawn(id).ifPresent(ProcedureDocument::remove);
    }

    /** Takes the whole drawing away. */
    void clear() {
        ProcedureDocument.children(plane()).forEach(ProcedureDocument::remove);
    }

    private Element plane() {
        return document.elements()
                .filter(element -> ProcedureDocument.is(element, BPMNDI, "BPMNPlane"))
                .findFirst()
                .orElseGet(this::newPlane);
    }

    private Element newPlane() {
        var diagram = document.create(BPMNDI, "BPMNDiagram");
        diagram.setAttribute("id", document.free("diagram"));
        var plane = document.create(BPMNDI, "BPMNPlane");
        plane.setAttribute("id", document.free("plane"));
        plane.setAttribute("bpmnElement", document.process().getAttribute("id"));
        diagram.appendChild(plane);
        document.process().getParentNode().appendChild(diagram);
        return plane;
    }

    private Optional<Element> drawn(String id) {
        return document.elements()
                .filter(element -> BPMNDI.equals(element.getNamespaceURI())
                        && !element.getLocalName().equals("BPMNPlane")
                        && element.getAttribute("bpmnElement").equals(id))
                .findFirst();
    }

    private Optional<Element> shape(String id) {
        return drawn(id).filter(element -> element.getLocalName().equals("BPMNShape"));
    }

    private static Optional<Element> bounds(Element shape) {
        return ProcedureDocument.all(shape, DC, "Bounds").findFirst();
    }

    private static Box box(Element bounds) {
        return new Box(value(bounds, "x"), value(bounds, "y"), value(bounds, "width"), value(bounds, "height"));
    }

    private static double value(Element element, String attribute) {
        try {
            return Double.parseDouble(element.getAttribute(attribute));
        } catch (NumberFormatException none) {
            return 0;
        }
    }

    private static String number(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
    }
}
