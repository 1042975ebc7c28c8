package org.koldoo.intake;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.koldoo.base.Actor;
import org.koldoo.base.CurrentActor;
import org.koldoo.journal.DaysLived;
import org.springframework.data.domain.Limit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Destroys drafts whose time is over, and their keys: nothing of them can be read again. */
@Component
class DraftExpiry {

    private static final Limit AT_ONCE = Limit.of(100);
    /** Between the warning and the end the program must have been at work: a clock that jumps makes no days of work. */
    private static final int FEWEST_DAYS = 3;

    private final IntakeDrafts drafts;
    private final DraftDesk desk;
    private final DaysLived days;
    private final Clock clock;
    private final TransactionTemplate transaction;

    DraftExpiry(
            IntakeDrafts drafts, DraftDesk desk, DaysLived days, Clock clock, PlatformTransactionManager transactions) {
        this.drafts = drafts;
        this.desk = desk;
        this.days = days;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Every hour; each draft in a transaction of its own, so that one that fails holds up no other. */
    @Scheduled(cron = "0 17 * * * *", zone = "Asia/Bishkek")
    void destroyExpired() {
        CurrentActor.as(Actor.SYSTEM, () -> expired().forEach(this::destroy));
    }

    private List<UUID> expired() {
        return Objects.requireNonNull(transaction.execute(status -> drafts.expired(clock.instant(), AT_ONCE)));
    }

    private void destroy(UUID id) {
        transaction.executeWithoutResult(status -> drafts.lock(id)
                .filter(draft -> draft.expired(clock.instant()) && days.since(draft.warnAt()) >= FEWEST_DAYS)
                .ifPresent(draft -> desk.destroy(draft, "EXPIRED")));
    }
}
