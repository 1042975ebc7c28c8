package org.koldoo.accounts;

import java.time.Clock;
import java.util.Map;
import org.koldoo.base.CurrentActor;
import org.koldoo.base.Refused;
import org.koldoo.journal.Journal;
import org.koldoo.journal.JournalEntry;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@PreAuthorize("isAuthenticated()")
@Transactional
class OwnDesk implements OwnAccount {

    private final AppUsers users;
    private final PasswordRules rules;
    private final CalmArgon2 argon2;
    private final AccountStamps stamps;
    private final Journal journal;
    private final Clock clock;

    OwnDesk(
            AppUsers users,
            PasswordRules rules,
            CalmArgon2 argon2,
            AccountStamps stamps,
            Journal journal,
            Clock clock) {
        this.users = users;
        this.rules = rules;
        this.argon2 = argon2;
        this.stamps = stamps;
        this.journal = journal;
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
        StaffRules.name(displayName);
        StaffRules.language(language);
        var me = me();
        me.describe(displayName.strip(), language);
        me.useShortcuts(shortcuts);
        tell("account.ownProfile", me);
    }

    @Override
    @Transactional(noRollbackFor = Refused.class)
    public StaffPrincipal changePassword(String current, String next) {
        var me = me();
        var now = clock.instant();
        if (!me.maySignIn(now) || !argon2.matches(current, me.passwordHash())) {
            me.triedInVain(now);
            throw new Refused("password.currentWrong");
        }
        if (current.equals(next)) {
            throw new Refused("password.same");
        }
        var member = me.asMember();
        rules.check(next, member.login(), member.displayName(), member.body());
        me.ownPassword(argon2.hash(next));
        tell("account.ownPassword", me);
        return me.asPrincipal();
    }

    @Override
    public StaffPrincipal acceptConduct() {
        var me = me();
        me.acceptConduct(CodeOfConduct.VERSION, clock.instant());
        tell("account.conduct", me);
        return me.asPrincipal();
    }

    private AppUser me() {
        return users.lock(CurrentActor.require().id().value()).orElseThrow(() -> new Refused("account.unknown"));
    }

    private void tell(String action, AppUser me) {
        stamps.forget(me.id());
        journal.append(JournalEntry.general(action, me.id().toString(), Map.of()));
    }
}
