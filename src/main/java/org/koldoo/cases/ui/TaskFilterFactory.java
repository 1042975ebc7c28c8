package org.koldoo.cases.ui;

import java.util.Comparator;
import java.util.LinkedHashMap;
import org.koldoo.base.CurrentActor;
import org.koldoo.base.Role;
import org.koldoo.base.ui.Option;
import org.koldoo.base.ui.Words;
import org.koldoo.workflow.Procedures;
import org.springframework.stereotype.Component;

/** Makes the filters of My tasks: the procedures that are active, and the team for those who lead one. */
@Component
class TaskFilterFactory {

    private final Procedures procedures;

    TaskFilterFactory(Procedures procedures) {
        this.procedures = procedures;
    }

    TaskFilter create(Runnable changed) {
        var topics = new LinkedHashMap<String, Option>();
        procedures.active().stream()
                .sorted(Comparator.comparing(procedure -> procedure.body() != null))
                .forEach(procedure -> topics.putIfAbsent(
                        procedure.topic(),
                        new Option(procedure.topic(), procedure.name().in(Words.locale()))));
        var sorted = topics.values().stream()
                .sorted(Comparator.comparing(Option::label))
                .toList();
        return new TaskFilter(sorted, CurrentActor.require().has(Role.SUPERVISOR), changed);
    }
}
