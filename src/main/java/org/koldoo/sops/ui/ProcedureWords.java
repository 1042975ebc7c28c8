package org.koldoo.sops.ui;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.Labels;
import org.koldoo.base.ui.Words;
import org.koldoo.institutions.Institutions;
import org.koldoo.sops.edit.Outline;
import org.koldoo.sops.edit.TaskContent;
import org.koldoo.workflow.Deadlines;
import org.koldoo.workflow.ProcedureSummary;
import org.koldoo.workflow.Procedures;
import org.koldoo.workflow.StepDeclaration;
import org.springframework.stereotype.Component;

/** Parties, deadlines, results and conditions of procedures in the reader's words. */
@Component
class ProcedureWords {

    private final Institutions institutions;
    private final Deadlines deadlines;
    private final Procedures procedures;

    ProcedureWords(Institutions institutions, Deadlines deadlines, Procedures procedures) {
        this.institutions = institutions;
        this.deadlines = deadlines;
        this.procedures = procedures;
    }

    String party(String party) {
        return PartyWords.party(party, institutions);
    }

    /** "Ministry of Foreign Affairs, ministry officer". */
    String who(String party, String role) {
        return party.isBlank() || role.isBlank()
                ? Words.of("studio.who.nobody")
                : Words.of("studio.who", party(party), Words.of("role." + role.toUpperCase(java.util.Locale.ROOT)));
    }

    /** "Travel document: 15 working days". */
    String deadline(@Nullable String name) {
        if (name == null) {
            return Words.of("studio.deadline.none");
        }
        var found = deadlines.find(name);
        return found == null
                ? Words.of("studio.deadline.unknown", name)
                : Words.of("studio.deadline.is", in(found.label()), DeadlineWords.of(found));
    }

    /** The name of a procedure that is called. */
    String procedure(String topic) {
        return names().getOrDefault(topic, topic);
    }

    /** The names of all procedures in force by topic; the country's before a body's own. */
    Map<String, String> names() {
        return procedures.active().stream()
                .sorted(Comparator.comparing(procedure -> procedure.body() != null))
                .collect(Collectors.toMap(
                        ProcedureSummary::topic, procedure -> in(procedure.name()), (first, second) -> first));
    }

    String name(Outline.Item item) {
        var name = in(item.name());
        return name.isBlank() ? Words.of("studio.kind." + item.kind()) : name;
    }

    /** A condition in words; the results of own steps come from the outline, of called procedures from those in force. */
    String condition(String condition, Outline outline) {
        return ConditionWords.of(condition, results(outline));
    }

    /** What can be asked for: each result with the name of its step and its labels by code. */
    Map<String, Result> results(Outline outline) {
        var results = new ConcurrentHashMap<String, Result>();
        outline.items().stream()
                .flatMap(item -> Optional.ofNullable(item.called()).stream())
                .distinct()
                .flatMap(topic -> procedures.active().stream()
                        .filter(procedure -> procedure.topic().equals(topic) && procedure.body() == null))
                .flatMap(procedure -> procedures.details(procedure.version()).stream())
                .flatMap(details -> details.steps().stream())
                .forEach(step -> results.putIfAbsent(step.outcomeVariable(), result(step)));
        outline.tasks().forEach(item -> {
            var task = item.task();
            if (task != null) {
                results.put(task.variable(item.id()), result(item, task));
            }
        });
        return results;
    }

    /** A result that a condition can ask for. */
    record Result(String step, Map<String, String> labels) {}

    private static Result result(StepDeclaration step) {
        return new Result(
                in(step.name()),
                step.outcomes().stream()
                        .collect(Collectors.toMap(choice -> choice.code(), choice -> in(choice.label()), (a, b) -> a)));
    }

    private static Result result(Outline.Item item, TaskContent task) {
        return new Result(
                in(item.name()),
                task.outcomes().stream()
                        .collect(Collectors.toMap(
                                TaskContent.Outcome::code, outcome -> in(outcome.label()), (a, b) -> a)));
    }

    static String in(Labels labels) {
        return labels.in(Words.locale());
    }
}
