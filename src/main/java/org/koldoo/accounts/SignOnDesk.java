package org.koldoo.accounts;

import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.koldoo.approvals.Approvals;
import org.koldoo.base.CurrentActor;
import org.koldoo.base.FreshSignIn;
import org.koldoo.base.Refused;
import org.koldoo.base.UserId;
import org.koldoo.journal.Journal;
import org.koldoo.journal.JournalEntry;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@PreAuthorize("permitAll()")
@Transactional
class SignOnDesk implements SingleSignOn {

    /** From the provider to the sign-in page; what lies longer is not taken. */
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final SignOnSettings settings;
    private final SignOnLinks links;
    private final AppUsers users;
    private final Principals principals;
    private final AdminReach reach;
    private final Approvals approvals;
    private final FreshSignIn fresh;
    private final Journal journal;
    private final Clock clock;

    SignOnDesk(
            SignOnSettings settings,
            SignOnLinks links,
            AppUsers users,
            Principals principals,
            AdminReach reach,
            Approvals approvals,
            FreshSignIn fresh,
            Journal journal,
            Clock clock) {
        this.settings = settings;
        this.links = links;
        this.users = users;
        this.principals = principals;
        this.reach = reach;
        this.approvals = approvals;
        this.fresh = fresh;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public boolean offered() {
        return settings.on();
    }

    @Override
    public String path() {
        return "oauth2/authorization/" + SignOnSettings.REGISTRATION;
    }

    @Override
    public boolean returned(HttpSession session) {
        return session.getAttribute(SignOnDoor.RETURNED) != null;
    }

    @Override
    public Optional<StaffPrincipal> enter(HttpSession session) {
        var returned = session.getAttribute(SignOnDoor.RETURNED);
        session.removeAttribute(SignOnDoor.RETURNED);
        var now = clock.instant();
        if (!settings.on()
                || !(returned instanceof SignOnProof proof)
                || now.isAfter(proof.at().plus(FRESH))) {
            return Optional.empty();
        }
        return links.user(proof.issuer(), proof.subject())
                .flatMap(id -> users.lock(id.value()))
                .filter(AppUser::active)
                .filter(user -> user.mayTry(now))
                .map(user -> {
                    var person = principals.of(user, stands(proof, user)).without(Due.PASSWORD);
                    if (!person.due().contains(Due.FACTOR)) {
                        user.signedIn(now);
                    }
                    var entry = JournalEntry.general(
                            "signin.provider", user.id().toString(), Map.of("strong", proof.strong() ? "yes" : "no"));
                    CurrentActor.as(user.asMember().asActor(), () -> journal.append(entry));
                    return person;
                });
    }

    /**
     * What the provider states stands for a second factor at the door, never for a fresh proof: it may have asked hours ago, and
     * answers for a browser that lies open. For whoever keeps keys or accounts it does not stand at all, their passkey does.
     */
    private static @Nullable Instant stands(SignOnProof proof, AppUser user) {
        return proof.strong() && !Principals.passkeyOnly(user.roles()) ? Instant.EPOCH : null;
    }

    @Override
    @PreAuthorize("hasRole('ADMIN')")
    @Transactional(readOnly = true)
    public Optional<String> subject(UserId user) {
        kept(user);
        return settings.on() ? links.subject(user, settings.issuer()) : Optional.empty();
    }

    @Override
    @PreAuthorize("hasRole('ADMIN')")
    public boolean propose(UserId user, @Nullable String subject) {
        fresh.require();
        kept(user);
        if (!settings.on()) {
            throw new Refused("account.sso.off");
        }
        var was = links.subject(user, settings.issuer()).orElse(null);
        boolean same = Objects.equals(Objects.requireNonNullElse(was, ""), subject == null ? "" : subject.strip());
        return !same && approvals.proposeOrDo(SignOnLinking.proposal(user, settings.issuer(), was, subject));
    }

    private void kept(UserId user) {
        reach.checkOld(users.findById(user.value())
                .orElseThrow(() -> new Refused("account.unknown"))
                .asMember());
    }
}
