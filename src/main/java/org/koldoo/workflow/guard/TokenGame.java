package org.koldoo.workflow.guard;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Plays every way a scope can go, as counters on its arrows, to find gateways that would wait for ever: a join with more
 * arrows than ever arrive. Where there are too many ways it stops looking.
 */
final class TokenGame {

    private static final int MOST_SITUATIONS = 20_000;
    private static final int MOST_ON_ONE_ARROW = 2;

    private final FlowGraph graph;
    private final Map<String, XmlNode> byId = new HashMap<>();
    private final Set<String> stuck = new HashSet<>();

    private TokenGame(FlowGraph graph) {
        this.graph = graph;
        graph.flows().forEach(flow -> byId.put(flow.value("id"), flow));
    }

    /** Ids of the elements at which a run can be stuck. */
    static Set<String> stuck(FlowGraph graph) {
        var game = new TokenGame(graph);
        // A joining inclusive gateway waits for what can still arrive; the engine works that out, not this game.
        if (graph.all("inclusiveGateway")
                .noneMatch(gateway -> game.into(gateway).size() > 1)) {
            game.play();
        }
        return game.stuck;
    }

    private void play() {
        var start = graph.all("startEvent").findFirst().orElseThrow();
        var met = new HashSet<TreeMap<String, Integer>>();
        var waiting = new ArrayDeque<TreeMap<String, Integer>>();
        waiting.add(put(new TreeMap<>(), graph.from(start)));
        while (!waiting.isEmpty() && met.size() < MOST_SITUATIONS) {
            var now = waiting.poll();
            if (met.add(now)) {
                var next = next(now);
                if (next.isEmpty() && waits(now)) {
                    graph.flows().stream()
                            .filter(flow -> now.containsKey(flow.value("id")))
                            .forEach(flow -> stuck.add(flow.value("targetRef")));
                }
                waiting.addAll(next);
            }
        }
    }

    /** Tokens in front of joins only, none of which is complete. */
    private boolean waits(TreeMap<String, Integer> now) {
        return !now.isEmpty()
                && now.keySet().stream()
                        .map(this::target)
                        .allMatch(node -> node != null && node.name().equals("parallelGateway"));
    }

    private @Nullable XmlNode target(String arrow) {
        var flow = byId.get(arrow);
        return flow == null ? null : graph.nodes().get(flow.value("targetRef"));
    }

    /**
     * One token goes on at a time: what the others do meanwhile changes neither its choices nor what waits in the end, so that
     * only choices are multiplied.
     */
    private List<TreeMap<String, Integer>> next(TreeMap<String, Integer> now) {
        var next = new ArrayList<TreeMap<String, Integer>>();
        for (var arrow : now.keySet()) {
            var flow = byId.get(arrow);
            var node = target(arrow);
            if (flow != null && node != null && !node.name().equals("parallelGateway")) {
                pass(node, take(now, List.of(flow)), next);
                next.removeIf(situation -> situation.values().stream().anyMatch(tokens -> tokens > MOST_ON_ONE_ARROW));
                return next;
            }
        }
        graph.all("parallelGateway")
                .filter(gateway -> into(gateway).stream().allMatch(flow -> now.containsKey(flow.value("id"))))
                .findFirst()
                .ifPresent(gateway -> next.add(put(take(now, into(gateway)), graph.from(gateway))));
        return next;
    }

    private void pass(XmlNode node, TreeMap<String, Integer> rest, List<TreeMap<String, Integer>> next) {
        switch (node.name()) {
            case "endEvent" -> next.add(node.first("terminateEventDefinition").isPresent() ? new TreeMap<>() : rest);
            case "exclusiveGateway" -> graph.from(node).forEach(flow -> next.add(put(rest, List.of(flow))));
            case "inclusiveGateway" -> {
                graph.from(node).forEach(flow -> next.add(put(rest, List.of(flow))));
                next.add(put(rest, graph.from(node)));
            }
            default -> {
                next.add(put(rest, graph.from(node)));
                timers(node).forEach(timer -> {
                    boolean interrupts = !timer.value("cancelActivity").equals("false");
                    var after = put(rest, graph.from(timer));
                    next.add(interrupts ? after : put(after, graph.from(node)));
                });
            }
        }
    }

    private List<XmlNode> timers(XmlNode node) {
        return graph.all("boundaryEvent")
                .filter(timer -> timer.value("attachedToRef").equals(node.value("id")))
                .toList();
    }

    private List<XmlNode> into(XmlNode node) {
        return graph.flows().stream()
                .filter(flow -> flow.value("targetRef").equals(node.value("id")))
                .toList();
    }

    private static TreeMap<String, Integer> take(TreeMap<String, Integer> now, List<XmlNode> flows) {
        var after = new TreeMap<>(now);
        flows.forEach(
                flow -> after.computeIfPresent(flow.value("id"), (id, tokens) -> tokens == 1 ? null : tokens - 1));
        return after;
    }

    private static TreeMap<String, Integer> put(TreeMap<String, Integer> now, List<XmlNode> flows) {
        var after = new TreeMap<>(now);
        flows.forEach(flow -> after.merge(flow.value("id"), 1, Integer::sum));
        return after;
    }
}
