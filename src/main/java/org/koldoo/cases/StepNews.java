package org.koldoo.cases;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.Role;
import org.koldoo.base.UserId;
import org.koldoo.workflow.Procedures;
import org.koldoo.workflow.WorkItem;
import org.koldoo.workflow.WorkItemClosed;
import org.koldoo.workflow.WorkItemOpened;
import org.koldoo.workflow.WorkItemReaddressed;
import org.koldoo.workflow.WorkItemState;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Follows the steps of a case: whoever has one to do sees its declared fields while it is open; the timeline tells of it. */
@Component
class StepNews {

    private static final String BASIS = "WORK_ITEM";

    private final CaseFileTable files;
    private final GrantTable grants;
    private final LawfulBases lawful;
    private final Timeline timeline;
    private final Procedures procedures;
    private final Clock clock;

    StepNews(
            CaseFileTable files,
            GrantTable grants,
            LawfulBases lawful,
            Timeline timeline,
            Procedures procedures,
            Clock clock) {
        this.files = files;
        this.grants = grants;
        this.lawful = lawful;
        this.timeline = timeline;
        this.procedures = procedures;
        this.clock = clock;
    }

    @EventListener
    void on(WorkItemOpened opened) {
        grantFor(opened.item());
        tell(opened.item(), "step.opened");
    }

    @EventListener
    void on(WorkItemReaddressed moved) {
        grants.endSource(moved.now().id().value(), clock.instant());
        if (moved.now().open()) {
            grantFor(moved.now());
        }
        if (!moved.before().body().equals(moved.now().body())) {
            tell(moved.now(), "step.moved");
        }
    }

    @EventListener
    void on(WorkItemClosed closed) {
        var item = closed.item();
        grants.endSource(item.id().value(), clock.instant());
        tell(
                item,
                switch (item.state()) {
                    case DONE -> "step.done";
                    case ANSWERED_OUTSIDE -> "step.answeredOutside";
                    case NO_ANSWER -> "step.noAnswer";
                    default -> "step.cancelled";
                });
    }

    private void grantFor(WorkItem item) {
        var row = files.get(item.caseNumber());
        if (!seesAll(row, item)) {
            grants.insert(List.of(new CaseAccess.Grant(
                    item.caseNumber(),
                    item.body(),
                    person(row, item),
                    item.role(),
                    Scope.STEP,
                    declared(item),
                    BASIS,
                    item.id().value(),
                    clock.instant(),
                    end(row, item))));
        }
    }

    /** What another body is shown for a step on a consent ends with the consent, whether the step is done or not. */
    private @Nullable Instant end(CaseRow row, WorkItem item) {
        return item.body().equals(row.owner()) || item.role() == Role.COORDINATOR
                ? null
                : lawful.endOf(item.caseNumber(), item.body());
    }

    /** The assignee of the case, the supervisors of its owner and the named people of a restricted case see it anyway. */
    private static boolean seesAll(CaseRow row, WorkItem item) {
        if (!item.body().equals(row.owner())) {
            return false;
        }
        return row.restricted()
                || item.role() == Role.SUPERVISOR
                || item.assignee() != null && item.assignee().equals(row.assignee());
    }

    /** Within the owning body a step is for the person it is given to; another body gives out its steps itself. */
    private static @Nullable UserId person(CaseRow row, WorkItem item) {
        return item.restricted() || item.body().equals(row.owner()) ? item.assignee() : null;
    }

    /** An escalation to the national coordinator tells number and clock only. */
    private Set<CaseField> declared(WorkItem item) {
        return item.role() == Role.COORDINATOR
                ? Set.of()
                : procedures.declaration(item).discloses().stream()
                        .map(CaseField::of)
                        .collect(Collectors.toSet());
    }

    private void tell(WorkItem item, String code) {
        timeline.add(item.caseNumber(), Timeline.Kind.STEP, code, facts(item));
    }

    private static Map<String, String> facts(WorkItem item) {
        var facts = new HashMap<String, String>();
        facts.put("topic", item.topic());
        facts.put("element", item.element());
        facts.put("version", item.procedureVersion().toString());
        facts.put("body", item.body().value());
        if (item.redirected() != null) {
            facts.put("redirected", item.redirected());
        }
        if (item.intendedBody() != null) {
            facts.put("intended", item.intendedBody().value());
        }
        if (item.outcome() != null && item.state() != WorkItemState.CANCELLED) {
            facts.put("outcome", item.outcome());
        }
        return facts;
    }
}
