package org.koldoo.workflow.guard;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds where one way becomes several and more than one of them comes back there without having met the others: each round
 * doubles what runs, by timers alone until the program stands still.
 */
final class Growth {

    private final FlowGraph graph;
    private final Set<String> joins;

    private Growth(FlowGraph graph) {
        this.graph = graph;
        this.joins = Stream.concat(graph.all("parallelGateway"), graph.all("inclusiveGateway"))
                .map(node -> node.value("id"))
                .filter(id -> graph.flows().stream()
                                .filter(flow -> flow.value("targetRef").equals(id))
                                .count()
                        > 1)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The elements at which it happens. */
    static Stream<XmlNode> of(FlowGraph graph) {
        var growth = new Growth(graph);
        return graph.nodes().values().stream().filter(growth::grows);
    }

    private boolean grows(XmlNode node) {
        return ways(node)
                        .filter(way -> way.stream().anyMatch(next -> comesBack(next, node.value("id"))))
                        .limit(2)
                        .count()
                > 1;
    }

    /** What goes on at the same time, by where it goes on; a timer that ends its task takes the task's place. */
    private Stream<Set<String>> ways(XmlNode node) {
        return switch (node.name()) {
            case "parallelGateway", "inclusiveGateway" ->
                graph.from(node).stream().map(flow -> Set.of(flow.value("targetRef")));
            case "userTask", "callActivity", "subProcess" ->
                Stream.concat(
                        Stream.of(Stream.concat(
                                        graph.from(node).stream().map(flow -> flow.value("targetRef")),
                                        timers(node, true))
                                .collect(Collectors.toSet())),
                        timers(node, false).map(Set::of));
            default -> Stream.empty();
        };
    }

    private Stream<String> timers(XmlNode node, boolean ending) {
        return graph.all("boundaryEvent")
                .filter(timer -> timer.value("attachedToRef").equals(node.value("id")))
                .filter(timer -> ending != timer.value("cancelActivity").equals("false"))
                .map(timer -> timer.value("id"));
    }

    private boolean comesBack(String from, String to) {
        return !joins.contains(from)
                && graph.reachable(from, flow -> true, id -> !id.equals(to) && !joins.contains(id))
                        .contains(to);
    }
}
