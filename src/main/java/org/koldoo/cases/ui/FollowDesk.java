package org.koldoo.cases.ui;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.koldoo.accounts.Accounts;
import org.koldoo.accounts.StaffMember;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.CurrentActor;
import org.koldoo.base.Refused;
import org.koldoo.base.UserId;
import org.koldoo.base.ui.Words;
import org.koldoo.cases.CaseAccess;
import org.koldoo.workflow.Procedures;
import org.koldoo.workflow.WorkItem;
import org.koldoo.workflow.WorkItemId;
import org.koldoo.workflow.WorkItems;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Demonstration only: who among the invented people can do what a case waits for. */
@Component
@Profile("demo")
class FollowDesk {

    private static final int MOST = 3;

    private final WorkItems workItems;
    private final Procedures procedures;
    private final Accounts accounts;
    private final Names names;
    private final CaseAccess access;

    FollowDesk(WorkItems workItems, Procedures procedures, Accounts accounts, Names names, CaseAccess access) {
        this.workItems = workItems;
        this.procedures = procedures;
        this.accounts = accounts;
        this.names = names;
        this.access = access;
    }

    /** A task that waits, and somebody who can do it. */
    record Next(String task, String route, String body, StaffMember person, boolean mine) {}

    /** The case that a page is about, where the person looking may see it: a typed number starts no tour. */
    Optional<CaseNumber> caseOf(String path) {
        return named(path)
                .filter(number -> access.scope(CurrentActor.require(), number).isPresent());
    }

    private Optional<CaseNumber> named(String path) {
        var parts = path.split("/");
        try {
            return switch (parts.length < 2 ? "" : parts[0]) {
                case "case" -> Optional.of(CaseNumber.parse(parts[1]));
                case "task" ->
                    workItems.find(new WorkItemId(UUID.fromString(parts[1]))).map(WorkItem::caseNumber);
                default -> Optional.empty();
            };
        } catch (Refused | IllegalArgumentException noCase) {
            return Optional.empty();
        }
    }

    /** What is due first comes first; one task a person, so that the strip stays a line. */
    List<Next> next(CaseNumber number) {
        var me = CurrentActor.require().id();
        var found = new ArrayList<Next>();
        var people = new HashSet<UserId>();
        workItems.openOfCases(List.of(number)).stream()
                .sorted(Tasks.BY_DUE)
                .forEach(item -> performer(item, me)
                        .filter(person -> found.size() < MOST && people.add(person.id()))
                        .ifPresent(person -> found.add(new Next(
                                procedures.declaration(item).name().in(Words.locale()),
                                Tasks.route(item),
                                names.body(item.body()),
                                person,
                                person.id().equals(me)))));
        return found;
    }

    private Optional<StaffMember> performer(WorkItem item, UserId me) {
        var able = accounts.ofBody(item.body()).stream()
                .filter(person -> person.active() && workItems.mayDo(person.asActor(), item))
                .toList();
        return able.stream()
                .filter(person -> person.id().equals(me))
                .findFirst()
                .or(() -> able.stream()
                        .filter(person -> person.id().equals(item.assignee()))
                        .findFirst())
                .or(() -> able.stream().findFirst());
    }
}
