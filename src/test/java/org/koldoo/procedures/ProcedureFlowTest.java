package org.koldoo.procedures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

/** The arrows: every path is decided, every outcome is thought of, everything called exists. */
class ProcedureFlowTest {

    private static final Map<String, ProcedureFile> FILES = ProcedureFile.byName();

    private static final Set<String> TOPICS = Set.of(
            "nrm",
            "immediate-safety",
            "child-protection",
            "MOL.guardianship",
            "screening",
            "MVD.screening",
            "presumed-decision",
            "recovery-reflection",
            "formal-identification",
            "appeal",
            "referral",
            "emergency-referral",
            "legal-aid",
            "MOJ.legal-aid",
            "stay-or-return",
            "MOL.residence",
            "MFA.travel-document",
            "BORD.no-removal",
            "MVD.protection",
            "closure");

    static Stream<ProcedureFile> files() {
        return FILES.values().stream();
    }

    @Test
    void everyProcedureOfTheMechanismHasItsFile() {
        assertThat(FILES.keySet()).isEqualTo(TOPICS);
        FILES.forEach(
                (name, file) -> assertThat(file.process.getAttribute("id")).isEqualTo(name));
    }

    @ParameterizedTest
    @MethodSource("files")
    void everythingCalledExists(ProcedureFile file) {
        ProcedureFile.all(file.process, ProcedureFile.BPMN, "callActivity")
                .forEach(call -> assertThat(TOPICS).contains(call.getAttribute("calledElement")));
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyExclusiveGatewayHasADefaultWithoutACondition(ProcedureFile file) {
        file.nodes()
                .filter(node -> node.getLocalName().equals("exclusiveGateway"))
                .forEach(gateway -> {
                    var fallback = gateway.getAttribute("default");
                    var flows = file.from(gateway.getAttribute("id"));
                    assertThat(flows)
                            .extracting(flow -> flow.getAttribute("id"))
                            .contains(fallback);
                    flows.forEach(flow -> assertThat(ProcedureFile.condition(flow))
                            .as(flow.getAttribute("id"))
                            .hasSize(flow.getAttribute("id").equals(fallback) ? 0 : 1));
                });
    }

    @ParameterizedTest
    @MethodSource("files")
    void onlyGatewaysForkAndOnlyExclusiveOnesAsk(ProcedureFile file) {
        file.nodes().forEach(node -> {
            var id = node.getAttribute("id");
            var out = file.from(id).size();
            var kind = node.getLocalName();
            assertThat(out).as(id).isLessThanOrEqualTo(kind.endsWith("Gateway") ? 6 : 1);
            if (kind.equals("parallelGateway")) {
                assertThat(out == 1 || file.to(id).size() == 1)
                        .as(id + " forks or joins")
                        .isTrue();
            }
            if (!kind.equals("exclusiveGateway")) {
                file.from(id)
                        .forEach(flow ->
                                assertThat(ProcedureFile.condition(flow)).isEmpty());
            }
        });
    }

    /** A gateway asks for an outcome by name, or a default takes it; an outcome that a gateway compares must exist. */
    @ParameterizedTest
    @MethodSource("files")
    void gatewaysCompareOnlyOutcomesThatCanHappen(ProcedureFile file) {
        var possible = possible(file, new HashSet<>());
        file.flows().flatMap(flow -> ProcedureFile.condition(flow).stream()).forEach(condition -> {
            condition.names().stream()
                    .filter(name -> name.startsWith("out_"))
                    .forEach(name -> assertThat(possible).containsKey(name));
            condition
                    .compared()
                    .forEach((name, codes) ->
                            assertThat(possible.get(name)).as(name).containsAll(codes));
        });
    }

    /** Where a task has several outcomes, its own file or a caller looks at them, unless the task is the last of its path. */
    @ParameterizedTest
    @MethodSource("files")
    void everyOutcomeIsUsedOrFallsToADefault(ProcedureFile file) {
        file.tasks().filter(task -> ProcedureFile.outcomes(task).size() > 1).forEach(task -> {
            var name = ProcedureFile.outcomeVariable(task);
            var looked = file.asked().contains(name)
                    || file.returned().contains(name)
                    || endsItsPath(file, task.getAttribute("id"));
            assertThat(looked).as(file + " " + task.getAttribute("id")).isTrue();
        });
    }

    /** Only joins and ends follow: the outcome is for the record. */
    private static boolean endsItsPath(ProcedureFile file, String id) {
        return file.from(id).stream()
                .map(flow -> file.node(flow.getAttribute("targetRef")))
                .allMatch(next -> switch (next.getLocalName()) {
                    case "endEvent" -> true;
                    case "parallelGateway" -> file.to(next.getAttribute("id")).size() > 1;
                    default -> false;
                });
    }

    @ParameterizedTest
    @MethodSource("files")
    void whatComesBackIsAnOutcomeOfTheProcedure(ProcedureFile file) {
        assertThat(possible(file, new HashSet<>()).keySet()).containsAll(file.returned());
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyElementIsReachedAndReachesAnEnd(ProcedureFile file) {
        file.nodes().forEach(node -> {
            var id = node.getAttribute("id");
            boolean begins = node.getLocalName().equals("startEvent")
                    || node.getLocalName().equals("boundaryEvent");
            assertThat(begins || !file.to(id).isEmpty()).as(id).isTrue();
            assertThat(reachable(file, id).stream()
                            .anyMatch(next -> file.node(next).getLocalName().equals("endEvent")))
                    .as(id)
                    .isTrue();
        });
    }

    /** A loop without anybody in it would spin. */
    @ParameterizedTest
    @MethodSource("files")
    void everyLoopWaitsForAPersonATimeOrAnotherProcedure(ProcedureFile file) {
        file.nodes().filter(node -> node.getLocalName().endsWith("Gateway")).forEach(gateway -> {
            var id = gateway.getAttribute("id");
            var met = new HashSet<String>();
            var waiting = new ArrayDeque<>(List.of(id));
            while (!waiting.isEmpty()) {
                for (var flow : file.from(waiting.poll())) {
                    var next = flow.getAttribute("targetRef");
                    if (file.node(next).getLocalName().endsWith("Gateway") && met.add(next)) {
                        waiting.add(next);
                    }
                }
            }
            assertThat(met).doesNotContain(id);
        });
    }

    private static Set<String> reachable(ProcedureFile file, String from) {
        var met = new TreeSet<>(Set.of(from));
        var waiting = new ArrayDeque<>(List.of(from));
        while (!waiting.isEmpty()) {
            for (var flow : file.from(waiting.poll())) {
                if (met.add(flow.getAttribute("targetRef"))) {
                    waiting.add(flow.getAttribute("targetRef"));
                }
            }
        }
        return met;
    }

    /** Outcomes of own tasks, and those that called procedures give back. */
    private static Map<String, Set<String>> possible(ProcedureFile file, Set<String> seen) {
        var possible = new TreeMap<String, Set<String>>();
        if (!seen.add(file.name)) {
            return possible;
        }
        file.tasks()
                .forEach(task -> possible.computeIfAbsent(ProcedureFile.outcomeVariable(task), any -> new TreeSet<>())
                        .addAll(ProcedureFile.outcomes(task)));
        ProcedureFile.all(file.process, ProcedureFile.BPMN, "callActivity")
                .map(call -> calledBy(call))
                .forEach(called -> possible(called, seen).forEach((name, codes) -> {
                    if (called.returned().contains(name)) {
                        possible.computeIfAbsent(name, any -> new TreeSet<>()).addAll(codes);
                    }
                }));
        return possible;
    }

    private static ProcedureFile calledBy(Element call) {
        return java.util.Objects.requireNonNull(FILES.get(call.getAttribute("calledElement")));
    }
}
