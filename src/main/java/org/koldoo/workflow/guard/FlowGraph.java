package org.koldoo.workflow.guard;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The elements of one scope (a process or a sub-process) and the arrows between them; a timer on an element is an arrow too. */
final class FlowGraph {

    private static final Set<String> NODES = Set.of(
            "startEvent",
            "endEvent",
            "userTask",
            "callActivity",
            "exclusiveGateway",
            "inclusiveGateway",
            "parallelGateway",
            "subProcess",
            "boundaryEvent",
            "intermediateCatchEvent");

    private final Map<String, XmlNode> nodes = new LinkedHashMap<>();
    private final List<XmlNode> flows;
    private final XmlNode scope;

    FlowGraph(XmlNode scope) {
        this.scope = scope;
        scope.children().stream()
                .filter(node -> NODES.contains(node.name()))
                .forEach(node -> nodes.put(node.value("id"), node));
        this.flows = scope.all("sequenceFlow").toList();
    }

    XmlNode scope() {
        return scope;
    }

    Map<String, XmlNode> nodes() {
        return nodes;
    }

    List<XmlNode> flows() {
        return flows;
    }

    List<XmlNode> from(XmlNode node) {
        return flows.stream()
                .filter(flow -> flow.value("sourceRef").equals(node.value("id")))
                .toList();
    }

    private Stream<String> next(String id, Predicate<XmlNode> usable) {
        return Stream.concat(
                flows.stream()
                        .filter(flow -> flow.value("sourceRef").equals(id))
                        .filter(usable)
                        .map(flow -> flow.value("targetRef")),
                nodes.values().stream()
                        .filter(node -> node.name().equals("boundaryEvent")
                                && node.value("attachedToRef").equals(id))
                        .map(node -> node.value("id")));
    }

    Set<String> reachable(String from) {
        return reachable(from, flow -> true, id -> true);
    }

    /** What can be reached over usable arrows; elements that are not passable are reached, but not left. */
    Set<String> reachable(String from, Predicate<XmlNode> usable, Predicate<String> passable) {
        var met = new HashSet<String>();
        var waiting = new ArrayDeque<String>(List.of(from));
        while (!waiting.isEmpty()) {
            var id = waiting.poll();
            if (nodes.containsKey(id) && met.add(id) && (passable.test(id) || id.equals(from))) {
                next(id, usable).forEach(waiting::add);
            }
        }
        return met;
    }

    /** Elements directly behind an element. */
    Set<String> behind(String id) {
        return next(id, flow -> true).collect(Collectors.toSet());
    }

    Stream<XmlNode> all(String name) {
        return nodes.values().stream().filter(node -> node.name().equals(name));
    }
}
