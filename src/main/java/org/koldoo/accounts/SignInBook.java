package org.koldoo.accounts;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.koldoo.base.CurrentActor;
import org.koldoo.base.UserId;
import org.koldoo.journal.Journal;
import org.koldoo.journal.JournalEntry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Knows whose password it is, and lets in whose password was right. No connection is held while a password is hashed. */
@Component
class SignInBook {

    record Known(UserId id, String hash) {}

    private final AppUsers users;
    private final Principals principals;
    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;

    SignInBook(AppUsers users, Principals principals, JdbcClient sql, Journal journal, Clock clock) {
        this.users = users;
        this.principals = principals;
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    Optional<Known> look(String login) {
        return users.findByLogin(login)
                .flatMap(user -> Optional.ofNullable(user.passwordHash()).map(hash -> new Known(user.id(), hash)));
    }

    /** Lets a person in whose password was right; where a second factor is due, the wrong tries before still count. */
    @Transactional
    Optional<StaffPrincipal> enter(UserId id) {
        var user = users.lock(id.value()).filter(AppUser::active).orElse(null);
        // A one-time password that ended gets the answer of a wrong one, and counts like one.
        if (user == null || user.oneTimeEnded(clock.instant())) {
            return Optional.empty();
        }
        var person = principals.of(user, null);
        if (person.due().contains(Due.FACTOR)) {
            user.wasRight();
        } else {
            user.signedIn(clock.instant());
        }
        var entry = JournalEntry.general("signin.done", id.toString(), Map.of());
        CurrentActor.as(user.asMember().asActor(), () -> journal.append(entry));
        return Optional.of(person);
    }

    /** As much writing as a try with a known login, and no login kept. */
    @Transactional
    boolean unknown() {
        sql.sql("update unknown_sign_in set tries = tries + 1 where id = 1").update();
        return false;
    }
}
