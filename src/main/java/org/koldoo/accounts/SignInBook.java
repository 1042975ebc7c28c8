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

/** Notes every try, so that the tenth wrong one makes the account rest. No connection is held while a password is hashed. */
@Component
class SignInBook {

    record Known(UserId id, String hash) {}

    private final AppUsers users;
    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;

    SignInBook(AppUsers users, JdbcClient sql, Journal journal, Clock clock) {
        this.users = users;
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    Optional<Known> look(String login) {
        return users.findByLogin(login)
                .flatMap(user -> Optional.ofNullable(user.passwordHash()).map(hash -> new Known(user.id(), hash)));
    }

    @Transactional
    Optional<StaffPrincipal> note(UserId id, boolean right) {
        var user = users.lock(id.value()).orElseThrow();
        var now = clock.instant();
        if (right && user.maySignIn(now)) {
            user.signedIn(now);
            tell("signin.done", user);
            return Optional.of(user.asPrincipal());
        }
        // Only the lock-out is journalled: a flood of wrong tries must not flood the journal.
        if (user.triedInVain(now)) {
            tell("signin.resting", user);
        }
        return Optional.empty();
    }

    @Transactional
    Optional<StaffPrincipal> unknown() {
        sql.sql("update unknown_sign_in set tries = tries + 1 where id = 1").update();
        return Optional.empty();
    }

    private void tell(String action, AppUser user) {
        var entry = JournalEntry.general(action, user.id().toString(), Map.of());
        CurrentActor.as(user.asMember().asActor(), () -> journal.append(entry));
    }
}
