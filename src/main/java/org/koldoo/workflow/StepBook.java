package org.koldoo.workflow;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.flowable.task.api.TaskInfo;
import org.jspecify.annotations.Nullable;
import org.koldoo.journal.Journal;
import org.koldoo.journal.JournalEntry;
import org.koldoo.workflow.Addressees.Addressee;
import org.koldoo.workflow.RunTable.Run;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Makes a work item of each task of the engine, addressed when it is created, and takes it away when the task goes. */
@Component
class StepBook {

    private final WorkItemTable table;
    private final RunTable runs;
    private final VersionTable versions;
    private final ObjectProvider<Addressees> addressees;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    StepBook(
            WorkItemTable table,
            RunTable runs,
            VersionTable versions,
            ObjectProvider<Addressees> addressees,
            Journal journal,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.runs = runs;
        this.versions = versions;
        this.addressees = addressees;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    void open(TaskInfo task) {
        var item = keep(task);
        journal.append(JournalEntry.of(
                "workitem.opened",
                item.caseNumber(),
                item.id().toString(),
                Map.of(
                        "step",
                        item.element(),
                        "body",
                        item.body().value(),
                        "role",
                        item.role().code())));
        events.publishEvent(new WorkItemOpened(item));
    }

    /** The work item of a task, addressed and written, without telling anybody. */
    WorkItem keep(TaskInfo task) {
        var run = runs.get(UUID.fromString(task.getProcessInstanceId()));
        var declaration = versions.get(run.version()).content().steps().get(task.getTaskDefinitionKey());
        if (declaration == null) {
            throw new IllegalStateException("No step " + task.getTaskDefinitionKey() + " in " + run.topic());
        }
        var addressee = addressees
                .getObject()
                .resolve(run.caseNumber(), declaration.party(), declaration.role(), run.subject());
        var due = task.getDueDate() == null ? null : task.getDueDate().toInstant();
        var item = item(UUID.fromString(task.getId()), run, declaration, addressee, due);
        table.insert(new KeptItem(item, run.id(), declaration.party(), false), addressee.named());
        return item;
    }

    private WorkItem item(UUID id, Run run, StepDeclaration declaration, Addressee addressee, @Nullable Instant due) {
        return new WorkItem(
                new WorkItemId(id),
                run.caseNumber(),
                run.subject(),
                run.topic(),
                run.version(),
                declaration.element(),
                declaration.formKey(),
                declaration.stage(),
                addressee.body(),
                addressee.office(),
                addressee.role(),
                addressee.assignee(),
                addressee.redirected(),
                addressee.intendedBody(),
                addressee.restricted(),
                clock.instant(),
                due,
                WorkItemState.OPEN,
                null,
                null,
                null,
                0);
    }

    void cancel(WorkItemId id) {
        if (table.close(id, WorkItemState.CANCELLED, null, null, clock.instant())) {
            var item = table.find(id).orElseThrow().item();
            journal.append(JournalEntry.of(
                    "workitem.cancelled", item.caseNumber(), id.toString(), Map.of("step", item.element())));
            events.publishEvent(new WorkItemClosed(item));
        }
    }
}
