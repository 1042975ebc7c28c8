package org.koldoo.approvals;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.koldoo.base.Actor;
import org.koldoo.base.CurrentActor;
import org.koldoo.journal.Alerts;
import org.koldoo.journal.NewAlert;
import org.koldoo.journal.NewAlert.Recipient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What nobody decided for days goes up, once: others may then decide it, and are told. */
@Component
class LateApprovals {

    private final ProposalTable table;
    private final Alerts alerts;
    private final Clock clock;
    private final TransactionTemplate transaction;

    LateApprovals(ProposalTable table, Alerts alerts, Clock clock, PlatformTransactionManager transactions) {
        this.table = table;
        this.alerts = alerts;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Each in a transaction of its own, so that one that fails holds up no other. */
    @Scheduled(fixedDelay = 600_000, initialDelay = 60_000)
    void goUp() {
        CurrentActor.as(Actor.SYSTEM, () -> late().forEach(this::goesUp));
    }

    private List<KeptProposal> late() {
        return Objects.requireNonNull(transaction.execute(
                status -> table.waitingSince(clock.instant().minus(Duration.ofDays(table.daysUntilLate())))));
    }

    private void goesUp(KeptProposal seen) {
        transaction.executeWithoutResult(status -> table.lock(seen.id())
                .filter(kept -> !kept.late())
                .ifPresent(kept -> {
                    var proposal = kept.proposal();
                    table.goesUp(kept.id(), clock.instant());
                    alerts.raise(new NewAlert(
                            "approval.late",
                            proposal.caseNumber(),
                            Set.of(Recipient.role(null, Circle.above(proposal)), Recipient.oversight()),
                            Map.of("kind", proposal.kind(), "days", Integer.toString(table.daysUntilLate()))));
                }));
    }
}
