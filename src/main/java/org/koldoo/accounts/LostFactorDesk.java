package org.koldoo.accounts;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.koldoo.approvals.Approvals;
import org.koldoo.approvals.Proposal;
import org.koldoo.base.CurrentActor;
import org.koldoo.base.FreshSignIn;
import org.koldoo.base.Refused;
import org.koldoo.base.UserId;
import org.koldoo.journal.Alerts;
import org.koldoo.journal.Journal;
import org.koldoo.journal.JournalEntry;
import org.koldoo.journal.NewAlert;
import org.koldoo.journal.NewAlert.Recipient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@PreAuthorize("hasAnyRole('SUPERVISOR', 'ADMIN')")
@Transactional
class LostFactorDesk implements LostFactors {

    private final Helpers helpers;
    private final AppUsers users;
    private final FactorTable factors;
    private final EnrolmentCodes codes;
    private final Approvals approvals;
    private final FreshSignIn fresh;
    private final Journal journal;
    private final Alerts alerts;
    private final Clock clock;

    LostFactorDesk(
            Helpers helpers,
            AppUsers users,
            FactorTable factors,
            EnrolmentCodes codes,
            Approvals approvals,
            FreshSignIn fresh,
            Journal journal,
            Alerts alerts,
            Clock clock) {
        this.helpers = helpers;
        this.users = users;
        this.factors = factors;
        this.codes = codes;
        this.approvals = approvals;
        this.fresh = fresh;
        this.journal = journal;
        this.alerts = alerts;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Colleague> colleagues() {
        var mine = Set.copyOf(codes.of(CurrentActor.require().id()));
        var asked = approvals.ofMine().stream()
                .filter(it -> it.proposal().kind().equals(FactorReset.KIND))
                .map(it -> FactorReset.person(it.proposal()))
                .collect(Collectors.toSet());
        return helpers.colleagues().stream()
                .map(member -> new Colleague(
                        member,
                        !factors.of(member.id()).isEmpty(),
                        mine.contains(member.id()),
                        asked.contains(member.id())))
                .toList();
    }

    @Override
    public UUID proposeReset(UserId colleague) {
        fresh.require();
        var member = helpers.colleague(colleague);
        return approvals.propose(new Proposal(
                FactorReset.KIND,
                member.body(),
                helpers.second(member),
                null,
                Map.of(
                        FactorReset.PERSON,
                        colleague.toString(),
                        FactorReset.SUPERVISOR,
                        CurrentActor.require().id().toString())));
    }

    @Override
    public String code(UserId colleague) {
        fresh.require();
        var me = CurrentActor.require().id();
        if (!codes.of(me).contains(colleague)) {
            throw new Refused("account.unknown");
        }
        helpers.colleague(colleague);
        journal.append(JournalEntry.general("factor.code", colleague.toString(), Map.of()));
        return codes.make(colleague, Supervised.RESET, clock.instant());
    }

    @Override
    public String issueKey(UserId colleague) {
        fresh.require();
        helpers.colleague(colleague);
        users.lock(colleague.value()).orElseThrow();
        var me = CurrentActor.require().id();
        var now = clock.instant();
        codes.grant(colleague, Supervised.ISSUE, me, me, now);
        journal.append(JournalEntry.general("factor.issue", colleague.toString(), Map.of()));
        alerts.raise(new NewAlert("factor.issue", null, Set.of(Recipient.person(colleague)), Map.of()));
        return codes.make(colleague, Supervised.ISSUE, now);
    }
}
