package org.koldoo.journal;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.Actor;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.CurrentActor;
import org.koldoo.base.Role;
import org.koldoo.base.UserId;
import org.koldoo.journal.NewAlert.Recipient;
import org.koldoo.journal.RefusalCount.Due;
import org.koldoo.journal.RefusalCount.Key;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Entries of refused access ({@code access.refused}). Whoever hammers, or tries one number after the other, does not fill the
 * journal: after so many in an hour they are summed up ({@code access.refusedMany}), and oversight is told. Nothing here is
 * asked before something is refused: where it cannot be written, the answer is a refusal all the same. Each node counts for
 * itself; what it has not summed up yet when it is killed is lost, fewer than it has written.
 */
@Component
class RefusalBook {

    private static final Logger LOG = LoggerFactory.getLogger(RefusalBook.class);

    private record Counted(Actor who, RefusalCount count) {}

    private final Map<UserId, Counted> people = new ConcurrentHashMap<>();
    private final Journal journal;
    private final Alerts alerts;
    private final TransactionTemplate transaction;
    private final Clock clock;

    RefusalBook(Journal journal, Alerts alerts, PlatformTransactionManager transactions, Clock clock) {
        this.journal = journal;
        this.alerts = alerts;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** @param asked the number or id that was asked for */
    void note(Actor who, String door, @Nullable Object asked, String code) {
        var now = clock.instant();
        var counted = people.computeIfAbsent(who.id(), id -> new Counted(who, new RefusalCount(now)));
        var key = new Key(door, asked);
        var due = counted.count().count(key, now);
        if (due.nothing()) {
            return;
        }
        var number = asked instanceof CaseNumber known ? known : null;
        try {
            transaction.executeWithoutResult(status -> {
                if (due.alone()) {
                    journal.append(new JournalEntry("access.refused", number, door, Map.of("code", code)));
                }
                tell(who, due);
            });
        } catch (RuntimeException e) {
            counted.count().notWritten(key, due);
            LOG.error("A refused access could not be written into the journal", e);
        }
    }

    private void tell(Actor who, Due due) {
        if (due.many() > 0) {
            sum(due.many());
        }
        if (due.different() > 0) {
            alerts.raise(new NewAlert(
                    "access.probing",
                    null,
                    watchers(who),
                    Map.of("user", who.id().toString(), "count", String.valueOf(due.different()))));
        }
    }

    private void sum(int many) {
        journal.append(JournalEntry.general("access.refusedMany", "sum", Map.of("count", String.valueOf(many))));
    }

    /** Nobody watches over themselves, nor over the one beside them in the same role. */
    private static Set<Recipient> watchers(Actor who) {
        var to = new LinkedHashSet<Recipient>();
        to.add(Recipient.oversight());
        var body = who.body();
        if (body != null && !who.has(Role.SUPERVISOR)) {
            to.add(Recipient.role(body, Role.SUPERVISOR));
        }
        return to;
    }

    /** What was not summed up when the hour was over. */
    @Scheduled(fixedDelay = 600_000, initialDelay = 600_000)
    void sumUp() {
        var now = clock.instant();
        for (var counted : people.values()) {
            if (counted.count().over(now)) {
                int rest = counted.count().begin(now);
                if (rest == 0) {
                    people.remove(counted.who().id(), counted);
                } else {
                    sumUp(counted, rest);
                }
            }
        }
    }

    private void sumUp(Counted counted, int rest) {
        try {
            CurrentActor.as(counted.who(), () -> transaction.executeWithoutResult(status -> sum(rest)));
        } catch (RuntimeException e) {
            counted.count().notWritten(new Key("", null), new Due(false, rest, 0));
            LOG.error("Refused accesses could not be written into the journal", e);
        }
    }
}
