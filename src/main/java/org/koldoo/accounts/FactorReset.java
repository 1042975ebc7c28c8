package org.koldoo.accounts;

import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.koldoo.approvals.ApprovedDeed;
import org.koldoo.approvals.Proposal;
import org.koldoo.base.Actor;
import org.koldoo.base.CurrentActor;
import org.koldoo.base.Refused;
import org.koldoo.base.Role;
import org.koldoo.base.UserId;
import org.koldoo.journal.Alerts;
import org.koldoo.journal.Journal;
import org.koldoo.journal.JournalEntry;
import org.koldoo.journal.NewAlert;
import org.koldoo.journal.NewAlert.Recipient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * After a lost phone: what the person proved with is gone, their sessions end, and they enrol again with a one-time code that
 * the proposing supervisor hands over. A password alone opens nothing meanwhile.
 */
@Component
class FactorReset implements ApprovedDeed {

    static final String KIND = "factor.reset";
    static final String PERSON = "person";
    static final String SUPERVISOR = "supervisor";

    private final Helpers helpers;
    private final AppUsers users;
    private final FactorTable factors;
    private final RecoveryCodes recovery;
    private final EnrolmentCodes codes;
    private final AccountStamps stamps;
    private final Journal journal;
    private final Alerts alerts;
    private final Clock clock;

    FactorReset(
            Helpers helpers,
            AppUsers users,
            FactorTable factors,
            RecoveryCodes recovery,
            EnrolmentCodes codes,
            AccountStamps stamps,
            Journal journal,
            Alerts alerts,
            Clock clock) {
        this.helpers = helpers;
        this.users = users;
        this.factors = factors;
        this.recovery = recovery;
        this.codes = codes;
        this.stamps = stamps;
        this.journal = journal;
        this.alerts = alerts;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    @Transactional(readOnly = true)
    public void check(Proposal proposal) {
        var member = helpers.colleague(person(proposal, PERSON));
        if (!CurrentActor.require().id().equals(person(proposal, SUPERVISOR))
                || !Objects.equals(member.body(), proposal.body())
                || !approves(proposal.approver(), member)) {
            throw new Refused("account.unknown");
        }
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void carryOut(Proposal proposal) {
        var id = person(proposal, PERSON);
        var supervisor = person(proposal, SUPERVISOR);
        var approver = CurrentActor.require().id();
        if (approver.equals(id) || approver.equals(supervisor)) {
            throw new Refused("factor.secondPerson");
        }
        var user = users.lock(id.value()).orElseThrow(() -> new Refused("account.unknown"));
        factors.removeAll(id);
        recovery.remove(id);
        codes.remove(id, Supervised.ISSUE);
        codes.grant(id, Supervised.RESET, supervisor, approver, clock.instant());
        user.enrolsAgain(false);
        user.factorsChanged();
        stamps.forget(id);
        journal.append(JournalEntry.general(KIND, id.toString(), Map.of("proposedBy", supervisor.toString())));
        alerts.raise(new NewAlert(
                KIND,
                null,
                Set.of(Recipient.person(id), Recipient.person(supervisor), Recipient.oversight()),
                Map.of()));
    }

    @Override
    public boolean mayApprove(Proposal proposal, Actor approver) {
        return !approver.id().equals(person(proposal));
    }

    static UserId person(Proposal proposal) {
        return person(proposal, PERSON);
    }

    private static boolean approves(Role role, StaffMember member) {
        return role == Role.ADMIN || role == Role.SUPERVISOR && !AdminReach.above(member.roles());
    }

    private static UserId person(Proposal proposal, String key) {
        var id = proposal.content().get(key);
        if (id == null) {
            throw new Refused("account.unknown");
        }
        return new UserId(UUID.fromString(id));
    }
}
