package org.koldoo.approvals;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
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
    private final Circle circle;
    private final Alerts alerts;
    private final Clock clock;
    private final TransactionTemplate transaction;

    LateApprovals(
            ProposalTable table, Circle circle, Alerts alerts, Clock clock, PlatformTransactionManager transactions) {
        this.table = table;
        this.circle = circle;
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
                    table.goesUp(kept.id(), clock.instant());
                    alerts.raise(late(kept));
                }));
    }

    /** What concerns a case is told by name, with its number, to those who may decide it: nobody behind its wall hears of it. */
    private NewAlert late(KeptProposal kept) {
        var proposal = kept.proposal();
        var number = proposal.caseNumber();
        var to = number == null
                ? Set.of(Recipient.role(null, Circle.above(proposal)), Recipient.oversight())
                : circle.of(proposal, kept.by(), true).stream()
                        .map(actor -> Recipient.person(actor.id()))
                        .collect(Collectors.toSet());
        var facts = Map.of("kind", proposal.kind(), "days", Integer.toString(table.daysUntilLate()));
        return to.isEmpty()
                ? new NewAlert("approval.late", null, Set.of(Recipient.oversight()), facts)
                : new NewAlert("approval.late", number, to, facts);
    }
}
