package org.koldoo.cases;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.Refused;
import org.koldoo.base.UserId;
import org.koldoo.journal.Journal;
import org.koldoo.journal.JournalEntry;
import org.koldoo.workflow.WorkItems;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
@PreAuthorize("isAuthenticated()")
class NamedTeam implements CaseTeam {

    private final CaseGuard guard;
    private final WallTable walls;
    private final OwnerRights rights;
    private final TelephoneTable telephones;
    private final Timeline timeline;
    private final Journal journal;
    private final WorkItems workItems;

    NamedTeam(
            CaseGuard guard,
            WallTable walls,
            OwnerRights rights,
            TelephoneTable telephones,
            Timeline timeline,
            Journal journal,
            WorkItems workItems) {
        this.guard = guard;
        this.walls = walls;
        this.rights = rights;
        this.telephones = telephones;
        this.timeline = timeline;
        this.journal = journal;
        this.workItems = workItems;
    }

    @Override
    public Set<UserId> of(CaseNumber number) {
        guard.owner(number);
        journal.append(JournalEntry.of("case.team.read", number, number.value()));
        return Set.copyOf(walls.named(number));
    }

    @Override
    public void add(CaseNumber number, UserId person) {
        var row = guard.ownerOfOpen(number).row();
        if (!row.restricted()) {
            throw new Refused("case.notRestricted");
        }
        rights.checkTeam(List.of(person), row.owner());
        if (walls.named(number).contains(person)) {
            return;
        }
        rights.person(row, person);
        timeline.add(number, Timeline.Kind.SYSTEM, "case.team.added", Map.of());
        journal.append(JournalEntry.of("case.team.added", number, person.toString()));
        workItems.readdress(number);
    }

    @Override
    public void remove(CaseNumber number, UserId person) {
        var row = guard.ownerOfOpen(number).row();
        var team = walls.named(number);
        if (!row.restricted() || !team.contains(person)) {
            throw new Refused("case.notRestricted");
        }
        if (person.equals(row.assignee())) {
            throw new Refused("case.wall.assignee");
        }
        if (team.size() <= SealedCases.FEWEST_PEOPLE) {
            throw new Refused("case.seal.two");
        }
        // Told first: whoever leaves the team may be the acting person, who may write nothing afterwards.
        timeline.add(number, Timeline.Kind.SYSTEM, "case.team.removed", Map.of());
        journal.append(JournalEntry.of("case.team.removed", number, person.toString()));
        telephones.put(number, person, null);
        rights.endPerson(row, person);
        workItems.readdress(number);
    }
}
