package org.koldoo.retention;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.koldoo.base.Actor;
import org.koldoo.base.CurrentActor;
import org.koldoo.base.Refused;
import org.koldoo.journal.Journal;
import org.koldoo.journal.JournalEntry;
import org.koldoo.retention.CaseDates.What;
import org.koldoo.workflow.EngineHistory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The nightly removal. One node works, a case a transaction, so that what is done stays done whenever it stops; nothing goes
 * that its supervisor was not told of two weeks before, so that a clock that jumps takes nothing with it.
 */
@Component
class RemovalNight {

    private static final Logger LOG = LoggerFactory.getLogger(RemovalNight.class);

    private final Nights nights;
    private final RemovalCalendar calendar;
    private final Notices notices;
    private final Forgetting forgetting;
    private final LateAnswers late;
    private final EngineHistory engine;
    private final PeriodTable periods;
    private final Journal journal;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final UUID node = UUID.randomUUID();

    RemovalNight(
            Nights nights,
            RemovalCalendar calendar,
            Notices notices,
            Forgetting forgetting,
            LateAnswers late,
            EngineHistory engine,
            PeriodTable periods,
            Journal journal,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.nights = nights;
        this.calendar = calendar;
        this.notices = notices;
        this.forgetting = forgetting;
        this.late = late;
        this.engine = engine;
        this.periods = periods;
        this.journal = journal;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Every ten minutes of the night, until it is done. */
    @Scheduled(cron = "0 */10 2-5 * * *", zone = "Asia/Bishkek")
    void work() {
        work(clock.instant().atZone(RemovalCalendar.HERE).toLocalDate());
    }

    /** Answers that are late are told in the daytime too. */
    @Scheduled(cron = "0 7 * * * *", zone = "Asia/Bishkek")
    void tellLate() {
        CurrentActor.as(Actor.SYSTEM, () -> transaction.executeWithoutResult(status -> late.tell()));
    }

    void work(LocalDate date) {
        CurrentActor.as(Actor.SYSTEM, () -> {
            if (!does(() -> nights.isThere(date))) {
                begin(date);
            }
            if (mine(date)) {
                night(date);
            }
        });
    }

    private void begin(LocalDate date) {
        try {
            transaction.executeWithoutResult(status -> nights.begin(date));
        } catch (DataIntegrityViolationException somebodyWasFaster) {
            // Their row is as good.
        }
    }

    private boolean mine(LocalDate date) {
        return does(() -> nights.take(date, node));
    }

    private void night(LocalDate date) {
        transaction.executeWithoutResult(status -> notices.tell(date));
        for (var dates : does(() -> due(date))) {
            if (!one(dates, date)) {
                return; // another node has taken over
            }
        }
        transaction.executeWithoutResult(status -> {
            late.tell();
            int runs = engine.removeEndedBefore(periods.get("engine.history").before(clock.instant()));
            nights.end(date);
            var night = nights.find(date).orElseThrow();
            journal.append(JournalEntry.general(
                    "keeping.night",
                    date.toString(),
                    Map.of(
                            "names", String.valueOf(night.names()),
                            "everything", String.valueOf(night.everything()),
                            "failed", String.valueOf(night.failed()),
                            "runs", String.valueOf(runs))));
        });
    }

    private List<CaseDates> due(LocalDate date) {
        return calendar.all().stream()
                .filter(one -> one.due(date) != null && notices.announced(one, date))
                .toList();
    }

    /** Whether this node still works. What keeps a case back is asked again, with the case held. */
    private boolean one(CaseDates dates, LocalDate date) {
        try {
            return does(() -> {
                if (!nights.take(date, node)) {
                    return false;
                }
                var now = calendar.of(dates.number()).orElse(null);
                var what = now == null ? null : now.due(date);
                if (now == null || what == null || !now.keptBack().isEmpty()) {
                    return true;
                }
                forgetting.forget(now.number(), what, "PERIOD");
                nights.count(date, what == What.EVERYTHING ? "everything" : "names");
                return true;
            });
        } catch (Refused keptBackMeanwhile) {
            return true;
        } catch (RuntimeException e) {
            // What failed says nothing of the case; its class is enough to look for.
            LOG.warn("A case was not removed: {}", e.getClass().getName());
            transaction.executeWithoutResult(status -> nights.count(date, "failed"));
            return true;
        }
    }

    private <T> T does(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }
}
