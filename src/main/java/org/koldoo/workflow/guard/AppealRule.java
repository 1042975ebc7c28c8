package org.koldoo.workflow.guard;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** H6: behind a negative decision every way comes to the appeal, here or in the procedure that called this one. */
final class AppealRule {

    /** Each negative code, and the one that it cannot be at the same time. */
    private static final Map<String, String> NEGATIVE =
            Map.of("NOT_PRESUMED", "PRESUMED", "NOT_IDENTIFIED", "IDENTIFIED");

    private static final Map<String, Set<String>> NOT_SO = Map.of(
            "NOT_PRESUMED", Set.of("fact_presumed", "fact_identified"), "NOT_IDENTIFIED", Set.of("fact_identified"));

    private static final String APPEAL = "appeal";

    private final XmlNode process;
    private final Vocabulary words;
    private final Outcomes outcomes;
    private final Ways ways;

    /** A place in the file where a negative decision comes about. */
    private record Decision(XmlNode node, List<FlowGraph> scopes, String name, String code) {}

    AppealRule(XmlNode process, Vocabulary words, Outcomes outcomes, Ways ways) {
        this.process = process;
        this.words = words;
        this.outcomes = outcomes;
        this.ways = ways;
    }

    static List<Finding> check(XmlNode process, Vocabulary words, Outcomes outcomes, Ways ways) {
        return new AppealRule(process, words, outcomes, ways).findings();
    }

    private List<Finding> findings() {
        var returned = Called.returned(process);
        var before = words.called().get(Called.topic(process));
        return decisions()
                .filter(decision -> !appealed(decision))
                .filter(decision -> !returned.contains(decision.name)
                        || before != null && !before.followed().contains(decision.name))
                .map(decision ->
                        Finding.error(decision.node, "rights.appeal", decision.node.value("id"), decision.code))
                .distinct()
                .toList();
    }

    /** Outcomes that can be negative and are followed by the appeal here, wherever they come about. */
    static Set<String> appealed(XmlNode process, Vocabulary words, Outcomes outcomes) {
        var rule = new AppealRule(process, words, outcomes, new Ways(words, outcomes));
        var appealed = new HashSet<String>();
        rule.decisions().forEach(decision -> appealed.add(decision.name));
        rule.decisions()
                .filter(decision -> !rule.appealed(decision))
                .forEach(decision -> appealed.remove(decision.name));
        return appealed;
    }

    /** Whether a procedure opens the appeal after this outcome of a topic that it calls. */
    static boolean follows(XmlNode process, Vocabulary words, Outcomes outcomes, String topic, String name) {
        var rule = new AppealRule(process, words, outcomes, new Ways(words, outcomes));
        return rule.decisions(false)
                .filter(decision -> decision.node.value("calledElement").equals(topic) && decision.name.equals(name))
                .allMatch(rule::appealed);
    }

    private Stream<Decision> decisions() {
        return decisions(true);
    }

    private Stream<Decision> decisions(boolean unsettled) {
        var found = new ArrayList<Decision>();
        collect(process, List.of(), unsettled, found);
        return found.stream();
    }

    private void collect(XmlNode scope, List<FlowGraph> around, boolean unsettled, List<Decision> found) {
        var scopes = new ArrayList<>(around);
        scopes.add(new FlowGraph(scope));
        scope.children().forEach(node -> {
            switch (node.name()) {
                case "userTask" -> add(node, scopes, Outcomes.variable(node), outcomes.of(node), found);
                case "callActivity" -> {
                    var called = words.called().get(node.value("calledElement"));
                    if (called != null) {
                        called.returns().forEach((name, codes) -> {
                            if (!unsettled || !called.appealed().contains(name)) {
                                add(node, scopes, name, codes, found);
                            }
                        });
                    }
                }
                case "subProcess" -> collect(node, scopes, unsettled, found);
                default -> {}
            }
        });
    }

    private static void add(
            XmlNode node, List<FlowGraph> scopes, String name, Set<String> codes, List<Decision> found) {
        codes.stream()
                .filter(NEGATIVE::containsKey)
                .sorted()
                .forEach(code -> found.add(new Decision(node, scopes, name, code)));
    }

    private boolean appealed(Decision decision) {
        return new Walk(decision).onwards(decision.scopes.size() - 1, decision.node);
    }

    /** One walk over all ways behind a decision. */
    private final class Walk {

        private final Decision decision;
        private final Set<String> met = new HashSet<>();

        Walk(Decision decision) {
            this.decision = decision;
        }

        /** Whether all ways out of an element come to the appeal; the last way out of a group is the group's. */
        boolean onwards(int depth, XmlNode node) {
            var graph = decision.scopes.get(depth);
            var flows = graph.from(node);
            if (flows.isEmpty()) {
                return depth > 0 && onwards(depth - 1, graph.scope());
            }
            return switch (node.name()) {
                case "parallelGateway" -> flows.stream().anyMatch(flow -> reaches(depth, flow));
                case "exclusiveGateway", "inclusiveGateway" -> {
                    var taken = flows.size() > 1 ? ways.taken(graph, node, this::given) : null;
                    yield flows.stream()
                            .filter(flow -> taken == null || taken.contains(flow.value("id")))
                            .allMatch(flow -> reaches(depth, flow));
                }
                default -> flows.stream().allMatch(flow -> reaches(depth, flow));
            };
        }

        private boolean reaches(int depth, XmlNode flow) {
            var graph = decision.scopes.get(depth);
            var node = graph.nodes().get(flow.value("targetRef"));
            if (node == null) {
                return false;
            }
            boolean decidedAgain = outcomes.makers(decision.name).contains(node.value("id"));
            boolean appeals = node.name().equals("callActivity")
                    && node.value("calledElement").equals(APPEAL);
            if (decidedAgain || appeals || !met.add(node.value("id"))) {
                return true;
            }
            return node.first("terminateEventDefinition").isEmpty()
                    && inTime(depth, graph, node)
                    && (node.name().equals("subProcess") ? inside(node) || onwards(depth, node) : onwards(depth, node));
        }

        /** A clock that ends what it hangs on is another way out of it. */
        private boolean inTime(int depth, FlowGraph graph, XmlNode node) {
            return graph.all("boundaryEvent")
                    .filter(event -> event.value("attachedToRef").equals(node.value("id")))
                    .filter(event -> !event.value("cancelActivity").equals("false"))
                    .allMatch(event -> onwards(depth, event));
        }

        private boolean inside(XmlNode group) {
            var graph = new FlowGraph(group);
            var scopes = List.of(graph);
            return graph.all("startEvent")
                    .allMatch(start ->
                            new Walk(new Decision(start, scopes, decision.name, decision.code)).onwards(0, start));
        }

        private List<Object> given(String name, List<Object> possible) {
            if (name.equals(decision.name)) {
                return List.of(decision.code);
            }
            if (NOT_SO.getOrDefault(decision.code, Set.of()).contains(name)) {
                return List.of(false);
            }
            var not = NEGATIVE.get(decision.code);
            return possible.stream().filter(value -> !value.equals(not)).toList();
        }
    }
}
