package org.koldoo.workflow.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** That every path is decided, goes on and comes to an end. */
final class FlowCheck {

    private static final Set<String> ASKING = Set.of("exclusiveGateway", "inclusiveGateway");

    private static final Set<String> WORK = Set.of("userTask", "callActivity", "subProcess");

    private final FlowGraph graph;
    private final List<Finding> findings = new ArrayList<>();

    private final Vocabulary words;
    private final Ways ways;

    private FlowCheck(XmlNode scope, Vocabulary words, Ways ways) {
        this.graph = new FlowGraph(scope);
        this.words = words;
        this.ways = ways;
    }

    static List<Finding> check(XmlNode scope, Vocabulary words, Ways ways) {
        var check = new FlowCheck(scope, words, ways);
        check.ends();
        if (check.findings.isEmpty()) {
            check.borders();
            check.gateways();
            check.paths();
        }
        if (check.findings.isEmpty()) {
            Growth.of(check.graph).forEach(node -> check.error(node, "fork.grows", node.value("id")));
            check.joins();
        }
        scope.all("subProcess").forEach(inner -> check.findings.addAll(check(inner, words, ways)));
        return check.findings;
    }

    /** The arrows hang together and there is one beginning. */
    private void ends() {
        if (graph.all("startEvent").count() != 1) {
            error(graph.scope(), "start.one", graph.scope().value("id"));
        }
        for (var flow : graph.flows()) {
            if (!graph.nodes().containsKey(flow.value("sourceRef"))
                    || !graph.nodes().containsKey(flow.value("targetRef"))) {
                error(flow, "flow.loose", flow.value("id"));
            }
        }
        graph.all("boundaryEvent")
                .filter(event -> !(graph.nodes().get(event.value("attachedToRef")) instanceof XmlNode at
                                && WORK.contains(at.name()))
                        || event.all("timerEventDefinition").count() != 1)
                .forEach(event -> error(event, "timer.loose", event.value("id")));
        graph.all("intermediateCatchEvent")
                .filter(event -> event.all("timerEventDefinition").count() != 1)
                .forEach(event -> error(event, "timer.loose", event.value("id")));
    }

    /** Nothing comes back to a beginning, and nothing goes on behind an end. */
    private void borders() {
        for (var flow : graph.flows()) {
            var from = graph.nodes().get(flow.value("sourceRef"));
            var to = graph.nodes().get(flow.value("targetRef"));
            if (from != null && from.name().equals("endEvent")) {
                error(flow, "end.goesOn", from.value("id"));
            }
            if (to != null && (to.name().equals("startEvent") || to.name().equals("boundaryEvent"))) {
                error(flow, "start.comesBack", to.value("id"));
            }
        }
        graph.all("boundaryEvent")
                .filter(event -> !event.attributes()
                        .getOrDefault("cancelActivity", "true")
                        .matches("true|false"))
                .forEach(event -> error(event, "timer.cancel", event.value("id")));
    }

    private void gateways() {
        for (var node : graph.nodes().values()) {
            var outgoing = graph.from(node);
            if (ASKING.contains(node.name())) {
                asking(node, outgoing);
            } else {
                outgoing.stream()
                        .filter(flow -> flow.first("conditionExpression").isPresent())
                        .forEach(flow -> error(flow, "condition.place", flow.value("id")));
                if (outgoing.size() > 1 && node.name().equals("parallelGateway") && arrivals(node) > 1) {
                    error(node, "gateway.mixed", node.value("id"));
                }
                if (outgoing.size() > 1 && !node.name().equals("parallelGateway")) {
                    error(node, "fork.gateway", node.value("id"));
                }
            }
        }
    }

    private long arrivals(XmlNode node) {
        return graph.flows().stream()
                .filter(flow -> flow.value("targetRef").equals(node.value("id")))
                .count();
    }

    private void asking(XmlNode gateway, List<XmlNode> outgoing) {
        if (outgoing.size() < 2) {
            outgoing.stream()
                    .filter(flow -> flow.first("conditionExpression").isPresent())
                    .forEach(flow -> error(gateway, "gateway.default", gateway.value("id")));
            return;
        }
        if (ways.tooMuch(graph, gateway)) {
            error(gateway, "gateway.tooMuch", gateway.value("id"));
        }
        var fallback = gateway.value("default");
        if (outgoing.stream().noneMatch(flow -> flow.value("id").equals(fallback))) {
            error(gateway, "gateway.default", gateway.value("id"));
        }
        for (var flow : outgoing) {
            boolean conditional = flow.first("conditionExpression").isPresent();
            if (flow.value("id").equals(fallback) == conditional) {
                error(flow, "gateway.condition", flow.value("id"));
            }
        }
    }

    private void paths() {
        var start = graph.all("startEvent").findFirst().orElseThrow();
        var met = graph.reachable(start.value("id"));
        for (var node : graph.nodes().values()) {
            var id = node.value("id");
            if (!met.contains(id)) {
                error(node, "element.unreachable", id);
            } else if (graph.reachable(id).stream().noneMatch(this::isEnd)) {
                error(node, "path.noEnd", id);
            } else if (!waits(id) && loops(id)) {
                error(node, "loop.noWait", id);
            }
        }
    }

    private void joins() {
        TokenGame.stuck(graph).stream().sorted().forEach(id -> {
            var node = graph.nodes().get(id);
            error(node == null ? graph.scope() : node, "join.waits", id);
        });
    }

    private boolean isEnd(String id) {
        return graph.all("endEvent").anyMatch(end -> end.value("id").equals(id));
    }

    private boolean waits(String id) {
        var node = graph.nodes().get(id);
        return Pauses.at(node, words);
    }

    /** Whether an element comes back to itself without anything that waits. */
    private boolean loops(String id) {
        return graph.behind(id).stream()
                .filter(next -> !waits(next))
                .anyMatch(next -> next.equals(id)
                        || graph.reachable(next, flow -> true, passed -> !waits(passed))
                                .contains(id));
    }

    private void error(XmlNode node, String code, String... parameters) {
        findings.add(Finding.error(node, code, parameters));
    }
}
