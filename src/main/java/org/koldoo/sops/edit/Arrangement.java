package org.koldoo.sops.edit;

import static org.koldoo.sops.edit.ProcedureDocument.BPMN;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.koldoo.sops.edit.Drawing.Box;
import org.w3c.dom.Element;

/** Draws a whole procedure that came without a drawing: columns from left to right as far as a step is from the start. */
final class Arrangement {

    private static final int COLUMN = 180;
    private static final int ROW = 130;
    private static final int MARGIN = 40;

    private final Drawing drawing;

    private Arrangement(Drawing drawing) {
        this.drawing = drawing;
    }

    static void of(ProcedureDocument document) {
        var drawing = new Drawing(document);
        drawing.clear();
        new Arrangement(drawing).scope(document.process(), 160, 100);
        document.elements()
                .filter(element -> ProcedureDocument.is(element, BPMN, "sequenceFlow"))
                .toList()
                .forEach(drawing::route);
    }

    /** Places everything of a scope from a corner on; how far it reaches to the right and down. */
    private Box scope(Element scope, double left, double top) {
        var nodes = new LinkedHashMap<String, Element>();
        var next = new HashMap<String, List<String>>();
        ProcedureDocument.children(scope)
                .forEach(child ->
                        Kind.of(child.getLocalName()).ifPresent(kind -> nodes.put(child.getAttribute("id"), child)));
        nodes.keySet().forEach(id -> next.put(id, behind(scope, id)));
        double right = left;
        double bottom = top;
        var rows = new HashMap<Integer, Integer>();
        var widths = new HashMap<Integer, Double>();
        var columns = columns(nodes.keySet(), next);
        var placed = new LinkedHashMap<String, Integer>();
        for (var id : nodes.keySet()) {
            placed.put(id, columns.getOrDefault(id, 0));
        }
        var inner = new HashMap<String, Box>();
        for (var entry : placed.entrySet()) {
            var node = nodes.get(entry.getKey());
            if (node != null && node.getLocalName().equals("subProcess")) {
                var size = scope(node, 0, 0);
                inner.put(entry.getKey(), size);
                widths.merge(entry.getValue(), size.width() + 2 * MARGIN, Math::max);
            }
        }
        for (var entry : placed.entrySet()) {
            var node = nodes.get(entry.getKey());
            if (node == null || node.getLocalName().equals("boundaryEvent")) {
                continue;
            }
            int column = entry.getValue();
            int row = rows.merge(column, 1, Integer::sum) - 1;
            double x = left;
            for (int before = 0; before < column; before++) {
                x += Math.max(COLUMN, widths.getOrDefault(before, 0.0) + MARGIN);
            }
            var box = place(node, entry.getKey(), x, top + row * (double) ROW, inner);
            right = Math.max(right, box.right());
            bottom = Math.max(bottom, box.bottom());
        }
        clocks(nodes);
        return new Box(left, top, right - left, bottom - top);
    }

    private Box place(Element node, String id, double x, double y, Map<String, Box> inner) {
        var kind = Kind.of(node.getLocalName()).orElse(Kind.TASK);
        var size = inner.get(id);
        if (size == null) {
            var box = new Box(x, y + (80 - kind.height()) / 2.0, kind.width(), kind.height());
            drawing.place(id, drawing.free(box, id));
            return drawing.box(id).orElse(box);
        }
        var box = drawing.free(new Box(x, y, size.width() + 2 * MARGIN, size.height() + 2 * MARGIN), id);
        scope(node, box.x() + MARGIN, box.y() + MARGIN);
        drawing.place(id, box);
        return box;
    }

    private void clocks(Map<String, Element> nodes) {
        var onHost = new HashMap<String, Integer>();
        nodes.forEach((id, node) -> {
            var host = node.getAttribute("attachedToRef");
            if (!host.isEmpty()) {
                drawing.box(host).ifPresent(box -> {
                    int number = onHost.merge(host, 1, Integer::sum) - 1;
                    drawing.place(
                            id,
                            new Box(
                                    box.right() - 46 - 40.0 * number,
                                    box.bottom() - 18,
                                    Kind.CLOCK.width(),
                                    Kind.CLOCK.height()));
                });
            }
        });
    }

    private static List<String> behind(Element scope, String id) {
        return ProcedureDocument.children(scope)
                .filter(child -> child.getAttribute("sourceRef").equals(id)
                        || child.getAttribute("attachedToRef").equals(id))
                .map(child ->
                        child.hasAttribute("targetRef") ? child.getAttribute("targetRef") : child.getAttribute("id"))
                .toList();
    }

    /** The column of each: one behind the farthest that leads there; a way back counts for nothing. */
    private static Map<String, Integer> columns(Set<String> nodes, Map<String, List<String>> next) {
        var order = new ArrayDeque<String>();
        var forward = new HashMap<String, Set<String>>();
        var met = new HashSet<String>();
        nodes.forEach(id -> walk(id, next, met, new HashSet<>(), order, forward));
        var columns = new HashMap<String, Integer>();
        order.forEach(id -> {
            int column = columns.getOrDefault(id, 0);
            forward.getOrDefault(id, Set.of()).forEach(target -> columns.merge(target, column + 1, Math::max));
        });
        return columns;
    }

    private static void walk(
            String id,
            Map<String, List<String>> next,
            Set<String> met,
            Set<String> above,
            ArrayDeque<String> order,
            Map<String, Set<String>> forward) {
        if (!met.add(id)) {
            return;
        }
        above.add(id);
        for (var target : next.getOrDefault(id, List.of())) {
            if (!above.contains(target)) {
                forward.computeIfAbsent(id, any -> new LinkedHashSet<>()).add(target);
                walk(target, next, met, above, order, forward);
            }
        }
        above.remove(id);
        order.addFirst(id);
    }
}
