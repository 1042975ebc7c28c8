package org.koldoo.workflow;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.flowable.engine.TaskService;
import org.flowable.task.api.Task;
import org.koldoo.journal.Journal;
import org.koldoo.journal.JournalEntry;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Walks the engine's tasks a page at a time. Nobody is told of what is mended: it was told when it happened; and no screen asks for it. */
@Component
class TaskRepair implements WorkItemRepair {

    private static final int PAGE = 500;

    private final TaskService engine;
    private final StepBook steps;
    private final WorkItemTable table;
    private final Journal journal;

    TaskRepair(TaskService engine, StepBook steps, WorkItemTable table, Journal journal) {
        this.engine = engine;
        this.steps = steps;
        this.table = table;
        this.journal = journal;
    }

    @Override
    @Transactional
    public Result repair() {
        var open = new HashSet<>(table.openIds());
        int added = 0;
        for (int from = 0; ; from += PAGE) {
            var page = engine.createTaskQuery().orderByTaskId().asc().listPage(from, PAGE);
            added += (int) page.stream().filter(task -> mended(task, open)).count();
            if (page.size() < PAGE) {
                break;
            }
        }
        open.forEach(steps::cancel);
        var result = new Result(added, open.size());
        if (!result.sound()) {
            journal.append(JournalEntry.general(
                    "workitem.repaired",
                    "work_item",
                    Map.of("added", String.valueOf(added), "cancelled", String.valueOf(open.size()))));
        }
        return result;
    }

    private boolean mended(Task task, Set<WorkItemId> open) {
        var id = new WorkItemId(UUID.fromString(task.getId()));
        if (open.remove(id)) {
            return false;
        }
        if (table.find(id).isPresent()) {
            table.delete(id);
        }
        steps.keep(task);
        return true;
    }
}
