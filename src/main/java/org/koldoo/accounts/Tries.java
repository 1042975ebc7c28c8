package org.koldoo.accounts;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
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
        if (user == null || !user.mayTry(now)) {
            return false;
        }
        user.tries(now);
        tell(user, now);
        return true;
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
