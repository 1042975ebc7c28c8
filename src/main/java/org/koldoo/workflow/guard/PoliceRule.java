package org.koldoo.workflow.guard;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * H1: help never hangs on working with the police. Whatever the police, or the question whether they may be told, say or leave
 * unsaid, every step of help that can be reached at all must still be reached.
 */
final class PoliceRule {

    private static final Set<String> HELP = Set.of("SAFETY", "SUPPORT");
    private static final String FACT = "fact_police_basis";
    private static final int MOST = 64;

    private final XmlNode process;
    private final Vocabulary words;
    private final Outcomes outcomes;
    private final Ways ways;

    /** What police say in one scenario, and whether they answer at all. */
    private record Scenario(Map<String, Object> says, boolean answer) {}

    PoliceRule(XmlNode process, Vocabulary words, Outcomes outcomes, Ways ways) {
        this.process = process;
        this.words = words;
        this.outcomes = outcomes;
        this.ways = ways;
    }

    static List<Finding> check(XmlNode process, Vocabulary words, Outcomes outcomes, Ways ways) {
        return new PoliceRule(process, words, outcomes, ways).findings();
    }

    private List<Finding> findings() {
        var findings = new ArrayList<Finding>();
        var helps = process.everything().filter(this::helps).toList();
        helps.stream()
                .filter(node -> node.extensionWords("koldoo:needs").anyMatch(FACT::equals))
                .forEach(node -> findings.add(Finding.error(node, "rights.police", node.value("id"))));
        var always = reached(new Scenario(Map.of(), true));
        var lost = new HashSet<String>();
        scenarios().forEach(scenario -> {
            var missing = new HashSet<>(always);
            missing.removeAll(reached(scenario));
            lost.addAll(missing);
        });
        helps.stream()
                .filter(node -> lost.contains(node.value("id")))
                .forEach(node -> findings.add(Finding.error(node, "rights.police", node.value("id"))));
        if (!helps.isEmpty()) {
            process.everything()
                    .filter(node ->
                            node.first("terminateEventDefinition").isPresent() && lost.contains(node.value("id")))
                    .forEach(end -> findings.add(Finding.error(end, "rights.policeEnds", end.value("id"))));
        }
        return findings;
    }

    private boolean helps(XmlNode node) {
        return switch (node.name()) {
            case "userTask" ->
                HELP.contains(node.extension("koldoo:stage").orElse(""))
                        && !words.police(node.extension("koldoo:party").orElse(""));
            case "callActivity" -> !words.policeTopic(node.value("calledElement"));
            default -> false;
        };
    }

    private boolean isPolice(XmlNode node) {
        return switch (node.name()) {
            case "userTask" -> words.police(node.extension("koldoo:party").orElse(""));
            case "callActivity" -> words.policeTopic(node.value("calledElement"));
            default -> false;
        };
    }

    private List<Scenario> scenarios() {
        var flows = process.everything()
                .filter(node -> node.name().equals("sequenceFlow"))
                .toList();
        var says = new LinkedHashMap<String, List<Object>>();
        flows.stream()
                .flatMap(flow -> Ways.asked(flow).stream())
                .filter(name -> name.equals(FACT) || outcomes.police(name))
                .collect(Collectors.toCollection(TreeSet::new))
                .forEach(name -> says.put(name, ways.possible(name, flows)));
        var scenarios = new ArrayList<Scenario>();
        long product = says.values().stream()
                .mapToLong(List::size)
                .reduce(1, (one, other) -> Math.min(MOST + 1L, one * other));
        if (product <= MOST) {
            combine(says, Map.of(), scenarios);
        } else {
            says.forEach((name, values) ->
                    values.forEach(value -> scenarios.add(new Scenario(Map.of(name, value), true))));
        }
        var silent = new HashMap<String, Object>();
        says.keySet().forEach(name -> silent.put(name, name.equals(FACT) ? false : Ways.NOTHING));
        scenarios.add(new Scenario(silent, false));
        return scenarios;
    }

    private static void combine(Map<String, List<Object>> says, Map<String, Object> chosen, List<Scenario> scenarios) {
        var name =
                says.keySet().stream().filter(next -> !chosen.containsKey(next)).findFirst();
        if (name.isEmpty()) {
            scenarios.add(new Scenario(chosen, true));
            return;
        }
        says.getOrDefault(name.get(), List.of()).forEach(value -> {
            var more = new HashMap<>(chosen);
            more.put(name.get(), value);
            combine(says, more, scenarios);
        });
    }

    /** Ids of everything that can be reached, in all scopes, until nothing new comes. */
    private Set<String> reached(Scenario scenario) {
        var reached = new HashSet<String>();
        int before;
        do {
            before = reached.size();
            scope(process, scenario, reached);
        } while (reached.size() > before);
        return reached;
    }

    private void scope(XmlNode scope, Scenario scenario, Set<String> reached) {
        var graph = new FlowGraph(scope);
        Ways.Given given = (name, possible) -> given(name, possible, scenario, reached);
        graph.all("startEvent").findFirst().ifPresent(start -> {
            reached.add(start.value("id"));
            int before;
            do {
                before = reached.size();
                graph.nodes().values().stream()
                        .filter(node -> reached.contains(node.value("id")))
                        .forEach(node -> pass(graph, node, scenario, given, reached));
            } while (reached.size() > before);
        });
    }

    private void pass(FlowGraph graph, XmlNode node, Scenario scenario, Ways.Given given, Set<String> reached) {
        graph.all("boundaryEvent")
                .filter(event -> event.value("attachedToRef").equals(node.value("id")))
                .forEach(event -> reached.add(event.value("id")));
        if (isPolice(node) && !scenario.answer()) {
            return;
        }
        if (node.name().equals("subProcess")) {
            scope(node, scenario, reached);
            if (node.all("endEvent").noneMatch(end -> reached.contains(end.value("id")))) {
                return;
            }
        }
        boolean asks = node.name().equals("exclusiveGateway") || node.name().equals("inclusiveGateway");
        var taken = asks && graph.from(node).size() > 1 ? ways.taken(graph, node, given) : null;
        graph.from(node).stream()
                .filter(flow -> taken == null || taken.contains(flow.value("id")))
                .forEach(flow -> reached.add(flow.value("targetRef")));
    }

    /** What police say is given; an outcome of a task that is never reached does not come about. */
    private List<Object> given(String name, List<Object> possible, Scenario scenario, Set<String> reached) {
        var said = scenario.says().get(name);
        if (said != null) {
            return Collections.singletonList(said);
        }
        var makers = outcomes.makers(name);
        boolean never = !makers.isEmpty() && makers.stream().noneMatch(reached::contains);
        return never ? List.of(Ways.NOTHING) : possible;
    }
}
