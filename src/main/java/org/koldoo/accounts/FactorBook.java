package org.koldoo.accounts;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.koldoo.base.CurrentActor;
import org.koldoo.base.Refused;
import org.koldoo.base.UserId;
import org.koldoo.journal.Alerts;
import org.koldoo.journal.Journal;
import org.koldoo.journal.JournalEntry;
import org.koldoo.journal.NewAlert;
import org.koldoo.journal.NewAlert.Recipient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Looks at proofs; each in one transaction with what it uses up and with its entry. */
@Component
@Transactional
class FactorBook {

    private final AppUsers users;
    private final FactorTable factors;
    private final FactorSecrets secrets;
    private final RecoveryCodes codes;
    private final Passkeys passkeys;
    private final Principals principals;
    private final Journal journal;
    private final Alerts alerts;
    private final Clock clock;

    FactorBook(
            AppUsers users,
            FactorTable factors,
            FactorSecrets secrets,
            RecoveryCodes codes,
            Passkeys passkeys,
            Principals principals,
            Journal journal,
            Alerts alerts,
            Clock clock) {
        this.users = users;
        this.factors = factors;
        this.secrets = secrets;
        this.codes = codes;
        this.passkeys = passkeys;
        this.principals = principals;
        this.journal = journal;
        this.alerts = alerts;
        this.clock = clock;
    }

    /** The kinds that open something; a code app does not where a passkey is asked for and there is one. */
    @Transactional(readOnly = true)
    public Set<FactorKind> ways(UserId id) {
        var user = users.findById(id.value()).orElseThrow(() -> new Refused("account.unknown"));
        var kinds = new HashSet<FactorKind>();
        factors.of(id).forEach(factor -> kinds.add(factor.kind()));
        if (kinds.contains(FactorKind.PASSKEY) && Principals.passkeyOnly(user.roles())) {
            kinds.remove(FactorKind.TOTP);
        }
        return kinds;
    }

    public Optional<StaffPrincipal> passkey(UserId id, PasskeyQuestion question, String answer) {
        return prove(id, "passkey", user -> passkeys.proved(question, answer, id));
    }

    public Optional<StaffPrincipal> code(UserId id, String typed) {
        var now = clock.instant();
        // Asked behind the hold: an account that was read before it would be an old one for whoever waited.
        return prove(
                id,
                "totp",
                user -> ways(id).contains(FactorKind.TOTP)
                        && factors.generators(id).stream().anyMatch(it -> taken(it, typed, now)));
    }

    private boolean taken(FactorTable.Generator generator, String typed, Instant now) {
        var step = Totp.step(secrets.open(generator.id(), generator.sealed()), typed, now);
        return step.isPresent() && factors.takeStep(generator.id(), step.getAsLong(), now);
    }

    public Optional<StaffPrincipal> recoveryCode(UserId id, String typed) {
        return prove(id, "recovery", user -> {
            if (!codes.take(id, typed, clock.instant())) {
                return false;
            }
            var to = new HashSet<>(Set.of(Recipient.person(id)));
            if (Principals.passkeyOnly(user.roles())) {
                user.enrolsAgain(true);
                to.add(Recipient.oversight());
            }
            alerts.raise(new NewAlert("signin.recovery", null, to, Map.of()));
            return true;
        });
    }

    private Optional<StaffPrincipal> prove(UserId id, String kind, Predicate<AppUser> proof) {
        var user = users.lock(id.value()).filter(AppUser::active).orElse(null);
        if (user == null) {
            return Optional.empty();
        }
        return CurrentActor.as(user.asMember().asActor(), () -> {
            if (!proof.test(user)) {
                return Optional.empty();
            }
            var now = clock.instant();
            user.signedIn(now);
            journal.append(JournalEntry.general("factor.proved", id.toString(), Map.of("kind", kind)));
            return Optional.of(principals.of(user, now));
        });
    }
}
