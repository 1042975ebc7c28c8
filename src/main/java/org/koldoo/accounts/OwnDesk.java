package org.koldoo.accounts;

import java.time.Clock;
import org.koldoo.base.CurrentActor;
import org.koldoo.base.Refused;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Open to people who are half signed in, for what is asked of them then: the account is always that of the session. */
@Service
@PreAuthorize("permitAll()")
@Transactional
class OwnDesk implements OwnAccount {

    private final AppUsers users;
    private final OwnRecord record;
    private final PasswordRules rules;
    private final CalmArgon2 argon2;
    private final Tries tries;
    private final Clock clock;

    OwnDesk(AppUsers users, OwnRecord record, PasswordRules rules, CalmArgon2 argon2, Tries tries, Clock clock) {
        this.users = users;
        this.record = record;
        this.rules = rules;
        this.argon2 = argon2;
        this.tries = tries;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public OwnProfile profile() {
        return users.findById(CurrentActor.require().id().value())
                .orElseThrow(() -> new Refused("account.unknown"))
                .asProfile();
    }

    @Override
    public void changeProfile(String displayName, String language, boolean shortcuts) {
        CurrentActor.require();
        StaffRules.name(displayName);
        StaffRules.language(language);
        record.change("account.ownProfile", me -> {
            me.describe(displayName.strip(), language);
            me.useShortcuts(shortcuts);
        });
    }

    @Override
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public StaffPrincipal changePassword(String current, String next) {
        var me = record.proved();
        if (!tries.begin(me.id()) || !argon2.matches(current, me.passwordHash())) {
            throw new Refused("password.currentWrong");
        }
        tries.right(me.id());
        if (current.equals(next)) {
            throw new Refused("password.same");
        }
        var member = me.asMember();
        rules.check(next, member.login(), member.displayName(), member.body());
        var hash = argon2.hash(next);
        return record.change("account.ownPassword", person -> person.ownPassword(hash));
    }

    @Override
    public StaffPrincipal acceptConduct() {
        record.proved();
        var now = clock.instant();
        return record.change("account.conduct", me -> me.acceptConduct(CodeOfConduct.VERSION, now));
    }
}
