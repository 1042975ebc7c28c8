package org.koldoo.cases;

import java.util.Map;
import java.util.stream.Collectors;
import org.koldoo.accounts.Accounts;
import org.koldoo.approvals.ApprovedDeed;
import org.koldoo.approvals.Proposal;
import org.koldoo.base.Actor;
import org.koldoo.base.BodyCode;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.Mechanism;
import org.koldoo.base.Refused;
import org.koldoo.base.Role;
import org.koldoo.base.UserId;
import org.koldoo.journal.Alerts;
import org.koldoo.journal.Journal;
import org.koldoo.journal.JournalEntry;
import org.koldoo.journal.NewAlert;
import org.koldoo.workflow.WorkItems;
import org.springframework.stereotype.Component;

/**
 * Taking the seal off a case. The team asks; a custodian of another organisation agrees, who learns nothing of the case but its
 * number: two people of one office are as easily pressed as one.
 */
@Component
class UnsealDeed implements ApprovedDeed {

    static final String KIND = "case.unseal";

    private final CaseGuard guard;
    private final CaseFileTable files;
    private final WallTable walls;
    private final CustodianTable custodians;
    private final CustodianRules rules;
    private final TelephoneTable telephones;
    private final Accounts accounts;
    private final Timeline timeline;
    private final Alerts alerts;
    private final Journal journal;
    private final WorkItems workItems;

    UnsealDeed(
            CaseGuard guard,
            CaseFileTable files,
            WallTable walls,
            CustodianTable custodians,
            CustodianRules rules,
            TelephoneTable telephones,
            Accounts accounts,
            Timeline timeline,
            Alerts alerts,
            Journal journal,
            WorkItems workItems) {
        this.guard = guard;
        this.files = files;
        this.walls = walls;
        this.custodians = custodians;
        this.rules = rules;
        this.telephones = telephones;
        this.accounts = accounts;
        this.timeline = timeline;
        this.alerts = alerts;
        this.journal = journal;
        this.workItems = workItems;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** Before the body of the first named custodian, by code: the same case always has the same proposal. */
    Proposal proposal(CaseNumber number) {
        var body = accounts.findAll(custodians.named(number)).values().stream()
                .filter(member -> member.active() && member.roles().contains(Role.CUSTODIAN))
                .flatMap(member -> java.util.Optional.ofNullable(member.body()).stream())
                .map(BodyCode::value)
                .sorted()
                .findFirst()
                .orElseThrow(() -> new Refused("case.unseal.custodian"));
        var team = walls.named(number).stream().map(UserId::toString).sorted().collect(Collectors.joining(" "));
        // Without the number of its own: what waits too long goes up to people who must not know that there is such a
        // case.
        return new Proposal(
                KIND, BodyCode.of(body), Role.CUSTODIAN, null, Map.of("case", number.value(), "team", team));
    }

    @Override
    public void check(Proposal proposal) {
        var number = number(proposal);
        var row = guard.owner(number).row();
        if (!row.restricted()) {
            throw new Refused("case.notRestricted");
        }
        if (row.official() != YesNoUnsure.NO) {
            throw new Refused("case.unseal.official");
        }
        if (!proposal.equals(proposal(number))) {
            throw new Refused("approval.changed");
        }
    }

    @Override
    public void carryOut(Proposal proposal) {
        var number = number(proposal);
        Mechanism.does(() -> {
            files.lock(number);
            files.set(number, Map.of("restricted", false));
            files.clear(number, "sealed_for");
            var team = walls.named(number);
            team.forEach(person -> walls.unname(number, person));
            telephones.clear(number);
            timeline.add(number, Timeline.Kind.SYSTEM, "case.unsealed", Map.of());
            journal.append(JournalEntry.of("case.unsealed", number, number.value()));
            alerts.raise(new NewAlert(
                    "case.unsealed",
                    number,
                    team.stream().map(NewAlert.Recipient::person).collect(Collectors.toSet()),
                    Map.of()));
            workItems.readdress(number);
        });
    }

    /** Nobody but a custodian of another organisation, however long it waits. */
    @Override
    public boolean mayApprove(Proposal proposal, Actor approver) {
        return Mechanism.does(() -> files.find(number(proposal))
                .filter(row -> rules.fits(row, approver))
                .isPresent());
    }

    private static CaseNumber number(Proposal proposal) {
        var typed = Sql.number(proposal.content().getOrDefault("case", ""));
        if (typed.isEmpty()) {
            throw Refused.noSuchCase();
        }
        return new CaseNumber(typed);
    }
}
