package org.koldoo.workflow.guard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Rules that no procedure may break: help never hangs on working with the police, and a negative decision can be appealed. */
final class RightsCheck {

    private static final Set<String> HELP = Set.of("SAFETY", "SUPPORT");
    private static final Set<String> NEGATIVE = Set.of("NOT_PRESUMED", "NOT_IDENTIFIED");
    private static final String POLICE_FACT = "fact_police_basis";
    private static final String APPEAL = "appeal";

    private final Vocabulary words;
    private final XmlNode process;
    private final Set<String> police = new HashSet<>();
    private final List<Finding> findings = new ArrayList<>();

    private RightsCheck(XmlNode process, Vocabulary words) {
        this.process = process;
        this.words = words;
        police.add(POLICE_FACT);
        process.everything()
                .filter(node -> node.name().equals("userTask"))
                .filter(task -> words.police(task.extension("koldoo:party").orElse("")))
                .forEach(task -> police.add(outcome(task)));
    }

    static List<Finding> check(XmlNode process, Vocabulary words) {
        var check = new RightsCheck(process, words);
        check.scope(process);
        return check.findings;
    }

    private void scope(XmlNode scope) {
        var graph = new FlowGraph(scope);
        graph.nodes().values().forEach(node -> {
            if (graph.from(node).stream().anyMatch(this::asksPolice)) {
                graph.from(node).forEach(flow -> helpBehind(graph, flow));
            }
            if (node.name().equals("userTask") && decidesNegatively(node) && !appealable(graph, node)) {
                findings.add(Finding.error(node.line(), "rights.appeal", node.value("id")));
            }
        });
        scope.all("subProcess").forEach(this::scope);
    }

    private boolean asksPolice(XmlNode flow) {
        return flow.first("conditionExpression")
                .flatMap(condition -> ExpressionGrammar.identifiers(condition.text()))
                .filter(names -> names.stream().anyMatch(police::contains))
                .isPresent();
    }

    /** Whatever can be reached over this arrow only depends on what it asks. */
    private void helpBehind(FlowGraph graph, XmlNode flow) {
        var start = graph.all("startEvent").findFirst();
        if (start.isEmpty()) {
            return;
        }
        var otherwise = graph.reachable(start.get().value("id"), other -> other != flow, id -> true);
        graph.reachable(flow.value("targetRef")).stream()
                .filter(id -> !otherwise.contains(id))
                .map(id -> graph.nodes().get(id))
                .filter(this::helps)
                .forEach(node -> findings.add(Finding.error(node.line(), "rights.police", node.value("id"))));
    }

    private boolean helps(XmlNode node) {
        return switch (node.name()) {
            case "userTask" ->
                HELP.contains(node.extension("koldoo:stage").orElse(""))
                        && !words.police(node.extension("koldoo:party").orElse(""));
            case "callActivity" -> !words.policeTopic(node.value("calledElement"));
            case "subProcess" -> node.children().stream().anyMatch(this::helps);
            default -> false;
        };
    }

    private boolean decidesNegatively(XmlNode task) {
        return task.extensions("koldoo:outcome").anyMatch(outcome -> NEGATIVE.contains(outcome.value("code")));
    }

    /** An appeal lies behind the step, or the decision goes back to the caller, who is checked for itself. */
    private boolean appealable(FlowGraph graph, XmlNode task) {
        boolean here = graph.reachable(task.value("id")).stream()
                .map(id -> graph.nodes().get(id))
                .anyMatch(node -> node.name().equals("callActivity")
                        && node.value("calledElement").equals(APPEAL));
        var returned = Arrays.stream(
                        process.extension("koldoo:returns").orElse("").split("\\s+"))
                .collect(Collectors.toSet());
        return here || returned.contains(outcome(task));
    }

    private static String outcome(XmlNode task) {
        var formKey = task.value("flowable:formKey");
        return "out_" + (formKey.equals("custom") ? task.value("id") : formKey);
    }
}
