package org.koldoo.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.koldoo.base.CurrentActor;
import org.koldoo.base.UserId;
import org.koldoo.journal.Alerts;
import org.koldoo.journal.Journal;
import org.koldoo.journal.JournalEntry;
import org.koldoo.journal.NewAlert;
import org.koldoo.journal.NewAlert.Recipient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one count of wrong tries of an account, in the database: for the password, codes, recovery codes, passkeys, a change of
 * the password and every further proof alike, on all nodes together. Each try is counted before it is looked at, and no
 * connection is held while it is.
 */
@Component
class Tries {

    /** As many as an account has, and again after as long as it rests. */
    private static final int INSIDE = 10;

    private static final Duration AGAIN = Duration.ofMinutes(15);

    private record Inside(int tries, Instant since) {}

    private final Map<UserId, Inside> inside = new ConcurrentHashMap<>();

    private final AppUsers users;
    private final Journal journal;
    private final Alerts alerts;
    private final Clock clock;

    Tries(AppUsers users, Journal journal, Alerts alerts, Clock clock) {
        this.users = users;
        this.journal = journal;
        this.alerts = alerts;
        this.clock = clock;
    }

    /** Whether a try may be looked at; it is counted then. Must be followed by {@link #right} or {@link #all} where it was right. */
    @Transactional
    boolean begin(UserId id) {
        var user = users.lock(id.value()).orElse(null);
        var now = clock.instant();
        if (user == null || !user.active()) {
            return false;
        }
        if (!user.mayTry(now)) {
            return isInside(id) && mayTryInside(id, now);
        }
        user.tries(now);
        tell(user, now);
        return true;
    }

    /**
     * Whoever knows a login can keep its account resting. The person who is inside, and proved it with all that is asked, goes
     * on all the same: lifts the cover, sees a name at night. Sessions live on one node, and so does their count.
     */
    private static boolean isInside(UserId id) {
        return Myself.provedAt() != null && Myself.id().equals(id);
    }

    private boolean mayTryInside(UserId id, Instant now) {
        inside.values().removeIf(old -> !now.isBefore(old.since().plus(AGAIN)));
        var count = inside.compute(
                id, (same, old) -> old == null ? new Inside(1, now) : new Inside(old.tries() + 1, old.since()));
        return count.tries() <= INSIDE;
    }

    /** One secret was right, others are still asked for: this try does not count, those before it do. */
    @Transactional
    void right(UserId id) {
        users.lock(id.value()).ifPresent(AppUser::wasRight);
    }

    /** The lock-out only, and once a day: a flood of wrong tries must not flood the journal. */
    private void tell(AppUser user, Instant now) {
        int tries = user.toTell(now);
        if (tries == 0) {
            return;
        }
        var id = user.id().toString();
        CurrentActor.as(user.asMember().asActor(), () -> {
            journal.append(JournalEntry.general("signin.resting", id, Map.of("tries", String.valueOf(tries))));
            alerts.raise(new NewAlert(
                    "signin.resting",
                    null,
                    Set.of(Recipient.person(user.id())),
                    Map.of("tries", String.valueOf(tries))));
        });
    }
}
