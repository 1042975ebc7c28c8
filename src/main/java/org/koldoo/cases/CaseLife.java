package org.koldoo.cases;

import java.time.Clock;
import java.util.Map;
import org.koldoo.accounts.Accounts;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.Refused;
import org.koldoo.base.Role;
import org.koldoo.base.UserId;
import org.koldoo.journal.Journal;
import org.koldoo.journal.JournalEntry;
import org.koldoo.workflow.WorkItems;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What becomes of a case: its standings, who carries it, closing and opening again. Callers have checked who may. */
@Component
class CaseLife {

    private final CaseFileTable files;
    private final OwnerRights rights;
    private final Accounts accounts;
    private final Timeline timeline;
    private final Journal journal;
    private final WorkItems workItems;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CaseLife(
            CaseFileTable files,
            OwnerRights rights,
            Accounts accounts,
            Timeline timeline,
            Journal journal,
            WorkItems workItems,
            ApplicationEventPublisher events,
            Clock clock) {
        this.files = files;
        this.rights = rights;
        this.accounts = accounts;
        this.timeline = timeline;
        this.journal = journal;
        this.workItems = workItems;
        this.events = events;
        this.clock = clock;
    }

    void stand(CaseNumber number, String what, String value) {
        files.set(number, Map.of(what, value));
        tell(number, Timeline.Kind.DECISION, "case." + what, Map.of(what, value));
    }

    void reassign(CaseRow row, UserId to) {
        var member = accounts.find(to)
                .filter(one -> one.active() && row.owner().equals(one.body()))
                .orElseThrow(() -> new Refused("case.team.otherBody"));
        if (!member.roles().contains(Role.CASEWORKER)
                && !member.roles().contains(Role.SUPERVISOR)
                && !member.roles().contains(Role.OFFICER)) {
            throw new Refused("case.reassign.role");
        }
        if (to.equals(row.assignee())) {
            return;
        }
        if (row.assignee() != null) {
            rights.endPerson(row, row.assignee());
        }
        files.set(row.number(), Map.of("assignee", to.value()));
        rights.person(row, to);
        tell(row.number(), Timeline.Kind.SYSTEM, "case.reassigned", Map.of());
        workItems.readdress(row.number());
    }

    void close(CaseRow row, String reason) {
        if (row.closed()) {
            return;
        }
        files.set(row.number(), Map.of("closed_at", Sql.at(clock.instant()), "closure_reason", code(reason)));
        tell(row.number(), Timeline.Kind.SYSTEM, "case.closed", Map.of("closure_reason", code(reason)));
        events.publishEvent(new CaseClosed(row.number(), reason));
    }

    void reopen(CaseRow row, String reason) {
        if (!row.closed()) {
            return;
        }
        files.clear(row.number(), "closed_at", "closure_reason");
        tell(row.number(), Timeline.Kind.SYSTEM, "case.reopened", Map.of("reason", code(reason)));
    }

    private static String code(String reason) {
        if (!reason.matches("[A-Z][A-Z0-9_]{1,39}")) {
            throw new Refused("case.reason");
        }
        return reason;
    }

    private void tell(CaseNumber number, Timeline.Kind kind, String code, Map<String, String> facts) {
        timeline.add(number, kind, code, facts);
        journal.append(JournalEntry.of(code, number, number.value(), facts));
    }
}
