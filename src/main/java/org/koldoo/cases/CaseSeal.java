package org.koldoo.cases;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.koldoo.base.CurrentActor;
import org.koldoo.base.Mechanism;
import org.koldoo.base.UserId;
import org.koldoo.journal.Journal;
import org.koldoo.journal.JournalEntry;
import org.koldoo.workflow.WorkItems;
import org.springframework.stereotype.Component;

/** Seals a case: from that moment it is there for its named people only, and its tasks come back to them. */
@Component
class CaseSeal {

    private final CaseFileTable files;
    private final OwnerRights rights;
    private final TimelineTable timeline;
    private final Journal journal;
    private final WorkItems workItems;
    private final Clock clock;

    CaseSeal(
            CaseFileTable files,
            OwnerRights rights,
            TimelineTable timeline,
            Journal journal,
            WorkItems workItems,
            Clock clock) {
        this.files = files;
        this.rights = rights;
        this.timeline = timeline;
        this.journal = journal;
        this.workItems = workItems;
        this.clock = clock;
    }

    /** @param team who may see it besides whoever carries it */
    void close(CaseRow row, Set<UserId> team, SealedCases.Why why) {
        Mechanism.does(() -> closeNow(row, team, why));
    }

    private void closeNow(CaseRow row, Set<UserId> team, SealedCases.Why why) {
        files.set(row.number(), Map.of("restricted", true, "sealed_for", why.name()));
        var people = new LinkedHashSet<UserId>();
        if (row.assignee() != null) {
            people.add(row.assignee());
        }
        people.addAll(team);
        rights.restrict(row, people, why == SealedCases.Why.OFFICIAL);
        timeline.insert(
                List.of(TimelineTable.NewEntry.of(row.number(), Timeline.Kind.SYSTEM, "case.restricted", Map.of())),
                CurrentActor.require(),
                clock.instant());
        journal.append(
                JournalEntry.of("case.restricted", row.number(), row.number().value(), Map.of("why", why.name())));
        workItems.readdress(row.number());
    }
}
