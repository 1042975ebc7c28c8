package org.koldoo.accounts;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.CurrentActor;
import org.koldoo.base.FreshSignIn;
import org.koldoo.base.Refused;
import org.koldoo.base.UserId;
import org.koldoo.journal.Alerts;
import org.koldoo.journal.Journal;
import org.koldoo.journal.JournalEntry;
import org.koldoo.journal.NewAlert;
import org.koldoo.journal.NewAlert.Recipient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Registers, renames and removes what a person proves with; the account is held meanwhile, so that one of two at once wins. */
@Component
@Transactional
class Enrolment {

    private static final int LONGEST_LABEL = 60;
    private static final int MOST = 10;

    private final AppUsers users;
    private final FactorTable factors;
    private final PasskeyTable keys;
    private final FactorSecrets secrets;
    private final RecoveryCodes recovery;
    private final EnrolmentCodes codes;
    private final Passkeys passkeys;
    private final Principals principals;
    private final AccountStamps stamps;
    private final FreshSignIn fresh;
    private final Journal journal;
    private final Alerts alerts;
    private final Clock clock;

    Enrolment(
            AppUsers users,
            FactorTable factors,
            PasskeyTable keys,
            FactorSecrets secrets,
            RecoveryCodes recovery,
            EnrolmentCodes codes,
            Passkeys passkeys,
            Principals principals,
            AccountStamps stamps,
            FreshSignIn fresh,
            Journal journal,
            Alerts alerts,
            Clock clock) {
        this.users = users;
        this.factors = factors;
        this.keys = keys;
        this.secrets = secrets;
        this.recovery = recovery;
        this.codes = codes;
        this.passkeys = passkeys;
        this.principals = principals;
        this.stamps = stamps;
        this.fresh = fresh;
        this.journal = journal;
        this.alerts = alerts;
        this.clock = clock;
    }

    /** Says no to whoever may not register anything now; asked when it begins and once more when it ends. */
    public void check(UserId id, FactorKind kind, @Nullable GivenCode given) {
        var user = hold(id);
        var own = factors.of(id);
        if (user.demo()) {
            throw new Refused("factor.demo");
        }
        if (!own.isEmpty()) {
            as(user, fresh::require);
        } else if (!isFor(given, Supervised.RESET) && codes.waits(id, Supervised.RESET)) {
            throw new Refused("factor.supervisor");
        }
        if (!Principals.counts(user, kind)) {
            throw new Refused("factor.passkeyOnly");
        }
        if (own.size() >= MOST) {
            throw new Refused("factor.many", MOST);
        }
    }

    private static boolean isFor(@Nullable GivenCode given, Supervised purpose) {
        return given != null && given.purpose() == purpose;
    }

    public Optional<GivenCode> rightCode(UserId id, Supervised purpose, String typed) {
        return codes.right(id, purpose, typed, clock.instant());
    }

    public Enrolled passkey(UserId id, PasskeyQuestion question, String answer, String label) {
        check(id, FactorKind.PASSKEY, question.supervised());
        var name = label(label);
        var supervisor = use(id, question.supervised());
        var key = passkeys.created(question, answer, id).orElseThrow(() -> new Refused("factor.passkey"));
        var factor = UUID.randomUUID();
        keys.add(
                id,
                factor,
                name,
                isFor(question.supervised(), Supervised.ISSUE) ? supervisor : null,
                key,
                clock.instant());
        return added(id, factor, FactorKind.PASSKEY, key.isBackupEligible());
    }

    public Enrolled totp(UserId id, TotpOffer offer, String code, String label) {
        check(id, FactorKind.TOTP, offer.supervised());
        if (!offer.holds(id, clock.instant())) {
            throw new Refused("factor.offer");
        }
        var name = label(label);
        use(id, offer.supervised());
        var now = clock.instant();
        var step = Totp.step(offer.secret(), code, now);
        if (step.isEmpty()) {
            throw new Refused("factor.firstCode");
        }
        factors.addTotp(id, offer.id(), name, secrets.seal(offer.id(), offer.secret()), step.getAsLong(), now);
        return added(id, offer.id(), FactorKind.TOTP, false);
    }

    private @Nullable UserId use(UserId id, @Nullable GivenCode given) {
        return given == null
                ? null
                : codes.take(id, given, clock.instant()).orElseThrow(() -> new Refused("factor.supervisor"));
    }

    private Enrolled added(UserId id, UUID factor, FactorKind kind, boolean copied) {
        var user = hold(id);
        boolean first = factors.of(id).size() == 1;
        if (kind == FactorKind.PASSKEY) {
            user.enrolsAgain(false);
        }
        var shown = first ? recovery.renew(id) : List.<String>of();
        tell(user, "factor.added", factor, Map.of("kind", kind.name()), !first);
        var now = clock.instant();
        user.signedIn(now);
        return new Enrolled(principals.of(user, now), shown, copied);
    }

    public List<String> renewCodes(UserId id) {
        var user = hold(id);
        as(user, fresh::require);
        if (factors.of(id).isEmpty()) {
            throw new Refused("factor.unknown");
        }
        tell(user, "factor.codes", id.value(), Map.of(), true);
        return recovery.renew(id);
    }

    public void rename(UserId id, UUID factor, String label) {
        var user = hold(id);
        as(user, fresh::require);
        factors.find(id, factor).orElseThrow(() -> new Refused("factor.unknown"));
        factors.rename(id, factor, label(label));
        tell(user, "factor.renamed", factor, Map.of(), false);
    }

    public StaffPrincipal remove(UserId id, UUID factor) {
        var user = hold(id);
        as(user, fresh::require);
        var gone = factors.find(id, factor).orElseThrow(() -> new Refused("factor.unknown"));
        if (factors.of(id).stream().noneMatch(it -> !it.id().equals(factor) && Principals.counts(user, it.kind()))) {
            throw new Refused("factor.last");
        }
        factors.remove(id, factor);
        user.factorsChanged();
        stamps.forget(id);
        tell(user, "factor.removed", factor, Map.of("kind", gone.kind().name()), true);
        return principals.of(user, Myself.provedAt());
    }

    private AppUser hold(UserId id) {
        return users.lock(id.value()).filter(AppUser::active).orElseThrow(() -> new Refused("account.unknown"));
    }

    private void tell(AppUser user, String action, UUID object, Map<String, String> facts, boolean alert) {
        as(user, () -> {
            journal.append(JournalEntry.general(action, object.toString(), facts));
            if (alert) {
                alerts.raise(new NewAlert(action, null, Set.of(Recipient.person(user.id())), facts));
            }
        });
    }

    private static void as(AppUser user, Runnable work) {
        CurrentActor.as(user.asMember().asActor(), work);
    }

    private static String label(String typed) {
        var label = typed.strip();
        if (label.isEmpty()
                || label.length() > LONGEST_LABEL
                || label.codePoints().anyMatch(Character::isISOControl)) {
            throw new Refused("factor.label", LONGEST_LABEL);
        }
        return label;
    }
}
