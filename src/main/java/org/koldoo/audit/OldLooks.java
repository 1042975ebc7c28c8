package org.koldoo.audit;

import java.time.Clock;
import java.time.Duration;
import org.koldoo.base.Actor;
import org.koldoo.base.CurrentActor;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Forgets what was counted: the journal keeps what happened. */
@Component
class OldLooks {

    private static final Duration KEPT = Duration.ofDays(3);

    private final LookTable looks;
    private final Clock clock;
    private final TransactionTemplate transaction;

    OldLooks(LookTable looks, Clock clock, PlatformTransactionManager transactions) {
        this.looks = looks;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Scheduled(cron = "0 41 4 * * *", zone = "Asia/Bishkek")
    void forget() {
        CurrentActor.as(
                Actor.SYSTEM,
                () -> transaction.executeWithoutResult(
                        status -> looks.forget(clock.instant().minus(KEPT))));
    }
}
