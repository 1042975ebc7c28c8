package org.koldoo.workflow.guard;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** The elements of a procedure in the order in which a person meets them. */
public final class ReadingOrder {

    private ReadingOrder() {}

    /** Elements of a process or sub-process, from its start along the arrows; what is inside another element follows it. */
    public static List<XmlNode> of(XmlNode scope) {
        var byId = new LinkedHashMap<String, XmlNode>();
        scope.children().stream()
                .filter(node -> node.attribute("id") != null)
                .forEach(node -> byId.put(node.value("id"), node));
        var met = new LinkedHashSet<XmlNode>();
        scope.all("startEvent").forEach(start -> walk(scope, start, byId, met));
        met.addAll(byId.values());
        var order = new ArrayList<XmlNode>();
        for (var node : met) {
            order.add(node);
            if (node.name().equals("subProcess")) {
                order.addAll(of(node));
            }
        }
        return order;
    }

    private static void walk(XmlNode scope, XmlNode start, Map<String, XmlNode> byId, LinkedHashSet<XmlNode> met) {
        var waiting = new ArrayDeque<XmlNode>(List.of(start));
        while (!waiting.isEmpty()) {
            var node = waiting.poll();
            if (met.add(node)) {
                scope.all("sequenceFlow")
                        .filter(flow -> flow.value("sourceRef").equals(node.value("id")))
                        .forEach(flow -> follow(flow.value("targetRef"), byId, waiting));
                scope.all("boundaryEvent")
                        .filter(event -> event.value("attachedToRef").equals(node.value("id")))
                        .forEach(waiting::add);
            }
        }
    }

    private static void follow(String target, Map<String, XmlNode> byId, ArrayDeque<XmlNode> waiting) {
        var node = byId.get(target);
        if (node != null) {
            waiting.add(node);
        }
    }
}
