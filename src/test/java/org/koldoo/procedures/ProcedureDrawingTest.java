package org.koldoo.procedures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

/** The picture: everything is drawn, nothing lies on anything else, arrows are straight and touch what they join. */
class ProcedureDrawingTest {

    private static final String DI = "http://www.omg.org/spec/BPMN/20100524/DI";
    private static final String DC = "http://www.omg.org/spec/DD/20100524/DC";
    private static final String WAYPOINTS = "http://www.omg.org/spec/DD/20100524/DI";

    record Box(double left, double top, double right, double bottom) {

        boolean overlaps(Box other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }

        boolean contains(Box other) {
            return left <= other.left && other.right <= right && top <= other.top && other.bottom <= bottom;
        }

        boolean touches(double x, double y) {
            return x >= left - 1 && x <= right + 1 && y >= top - 1 && y <= bottom + 1;
        }
    }

    static Stream<ProcedureFile> files() {
        return ProcedureFile.all().stream();
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyElementIsDrawnAndNoTwoLieOnEachOther(ProcedureFile file) {
        var boxes = boxes(file);
        assertThat(boxes.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        file.nodes().map(node -> node.getAttribute("id")).toList());
        var ids = new ArrayList<>(boxes.keySet());
        for (int i = 0; i < ids.size(); i++) {
            for (int j = i + 1; j < ids.size(); j++) {
                var a = file.node(ids.get(i));
                var b = file.node(ids.get(j));
                if (!mayTouch(a, b)) {
                    assertThat(box(boxes, a).overlaps(box(boxes, b)))
                            .as(ids.get(i) + " and " + ids.get(j))
                            .isFalse();
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void whatIsInsideASubProcessIsDrawnInside(ProcedureFile file) {
        var boxes = boxes(file);
        file.nodes()
                .filter(node -> node.getLocalName().equals("subProcess"))
                .forEach(outer -> ProcedureFile.children(outer, ProcedureFile.BPMN, "*")
                        .filter(inner -> ProcedureFile.NODES.contains(inner.getLocalName()))
                        .forEach(inner -> assertThat(box(boxes, outer).contains(box(boxes, inner)))
                                .as(inner.getAttribute("id"))
                                .isTrue()));
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyArrowGoesSquareFromItsSourceToItsTarget(ProcedureFile file) {
        var boxes = boxes(file);
        var edges = edges(file);
        assertThat(edges.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        file.flows().map(flow -> flow.getAttribute("id")).toList());
        file.flows().forEach(flow -> {
            var id = flow.getAttribute("id");
            var points = java.util.Objects.requireNonNull(edges.get(id));
            assertThat(touches(boxes, flow.getAttribute("sourceRef"), points.getFirst()))
                    .as(id)
                    .isTrue();
            assertThat(touches(boxes, flow.getAttribute("targetRef"), points.getLast()))
                    .as(id)
                    .isTrue();
            for (int i = 1; i < points.size(); i++) {
                var a = points.get(i - 1);
                var b = points.get(i);
                assertThat(a[0] == b[0] || a[1] == b[1]).as(id).isTrue();
            }
        });
    }

    @ParameterizedTest
    @MethodSource("files")
    void noArrowRunsThroughATask(ProcedureFile file) {
        var boxes = boxes(file);
        var edges = edges(file);
        file.flows()
                .forEach(flow -> file.nodes()
                        .filter(node -> !node.getLocalName().equals("subProcess"))
                        .filter(node -> !node.getAttribute("id").equals(flow.getAttribute("sourceRef")))
                        .filter(node -> !node.getAttribute("id").equals(flow.getAttribute("targetRef")))
                        .forEach(node -> {
                            var points = java.util.Objects.requireNonNull(edges.get(flow.getAttribute("id")));
                            for (int i = 1; i < points.size(); i++) {
                                var a = points.get(i - 1);
                                var b = points.get(i);
                                var line = new Box(
                                        Math.min(a[0], b[0]),
                                        Math.min(a[1], b[1]),
                                        Math.max(a[0], b[0]),
                                        Math.max(a[1], b[1]));
                                assertThat(crosses(line, box(boxes, node)))
                                        .as(flow.getAttribute("id") + " through " + node.getAttribute("id"))
                                        .isFalse();
                            }
                        }));
    }

    private static boolean crosses(Box line, Box box) {
        return line.left < box.right - 2
                && line.right > box.left + 2
                && line.top < box.bottom - 2
                && line.bottom > box.top + 2;
    }

    private static boolean mayTouch(Element a, Element b) {
        return on(a, b)
                || on(b, a)
                || a.getParentNode() == b
                || b.getParentNode() == a
                || a.getParentNode().getParentNode() == b;
    }

    private static boolean on(Element boundary, Element host) {
        return boundary.getAttribute("attachedToRef").equals(host.getAttribute("id"));
    }

    private static boolean touches(Map<String, Box> boxes, String id, double[] point) {
        return java.util.Objects.requireNonNull(boxes.get(id)).touches(point[0], point[1]);
    }

    private static Box box(Map<String, Box> boxes, Element node) {
        return java.util.Objects.requireNonNull(boxes.get(node.getAttribute("id")));
    }

    private static Map<String, Box> boxes(ProcedureFile file) {
        var boxes = new LinkedHashMap<String, Box>();
        ProcedureFile.all(file.document.getDocumentElement(), DI, "BPMNShape").forEach(shape -> {
            var bounds = ProcedureFile.children(shape, DC, "Bounds").findFirst().orElseThrow();
            double x = number(bounds, "x");
            double y = number(bounds, "y");
            boxes.put(
                    shape.getAttribute("bpmnElement"),
                    new Box(x, y, x + number(bounds, "width"), y + number(bounds, "height")));
        });
        return boxes;
    }

    private static Map<String, List<double[]>> edges(ProcedureFile file) {
        var edges = new LinkedHashMap<String, List<double[]>>();
        ProcedureFile.all(file.document.getDocumentElement(), DI, "BPMNEdge")
                .forEach(edge -> edges.put(
                        edge.getAttribute("bpmnElement"),
                        ProcedureFile.children(edge, WAYPOINTS, "waypoint")
                                .map(point -> new double[] {number(point, "x"), number(point, "y")})
                                .toList()));
        return edges;
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }
}
