package org.koldoo.accounts;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.koldoo.base.Actor;
import org.koldoo.base.CurrentActor;
import org.koldoo.base.Refused;
import org.koldoo.base.Role;
import org.koldoo.base.Sha256;
import org.koldoo.base.UserId;
import org.koldoo.journal.Journal;
import org.koldoo.journal.JournalEntry;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Profile("!demo")
@PreAuthorize("permitAll()")
@Transactional
class FirstAdminDoor implements FirstAdmin {

    private static final int TRIES = 10;

    private final JdbcClient sql;
    private final AppUsers users;
    private final PasswordRules passwords;
    private final CalmArgon2 argon2;
    private final Journal journal;
    private final Clock clock;

    FirstAdminDoor(
            JdbcClient sql, AppUsers users, PasswordRules passwords, CalmArgon2 argon2, Journal journal, Clock clock) {
        this.sql = sql;
        this.users = users;
        this.passwords = passwords;
        this.argon2 = argon2;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean open() {
        return sql.sql("select count(*) from first_admin where closed_at is null")
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** A fresh token for the console; the one before it is worth nothing any more. Nothing once the door is closed. */
    Optional<String> newToken() {
        var token = OneTimePassword.secret() + "-" + OneTimePassword.secret();
        int rows = sql.sql("update first_admin set token_hash = ?, wrong_tries = 0 where id = 1 and closed_at is null")
                .param(sha256(token))
                .update();
        return rows == 1 ? Optional.of(token) : Optional.empty();
    }

    @Override
    @Transactional(noRollbackFor = Refused.class)
    public void create(String token, String login, String displayName, String password, String language) {
        var name = StaffRules.login(login);
        StaffRules.name(displayName);
        StaffRules.language(language);
        passwords.check(password, name, displayName, null);
        takeToken(token.strip());
        var admin = new AppUser(UserId.random(), name, displayName.strip(), language, clock.instant());
        admin.place(null, null, Set.of(Role.ADMIN));
        admin.ownPassword(argon2.hash(password));
        users.save(admin);
        var entry = JournalEntry.general("account.firstAdmin", admin.id().toString(), Map.of());
        CurrentActor.as(Actor.SYSTEM, () -> journal.append(entry));
    }

    private void takeToken(String token) {
        int closed = sql.sql("""
            update first_admin set closed_at = ?, token_hash = null
            where id = 1 and closed_at is null and token_hash = ? and wrong_tries < ?\
            """)
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .param(sha256(token))
                .param(TRIES)
                .update();
        if (closed == 0) {
            sql.sql("update first_admin set wrong_tries = wrong_tries + 1 where id = 1")
                    .update();
            throw new Refused("firstAdmin.token", TRIES);
        }
    }

    private static String sha256(String token) {
        return Sha256.hex(token.getBytes(StandardCharsets.UTF_8));
    }
}
