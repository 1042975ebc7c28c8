package org.koldoo.accounts;

import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.Actor;
import org.koldoo.base.ActorPrincipal;
import org.koldoo.base.UserId;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * The signed-in person of a session. While anything is still due the session has no roles at all and nobody acts in it, so
 * that no screen and no service opens: neither on a way through the address bar nor on one inside the page.
 *
 * @param stamp state of the account when the person signed in; a newer one ends the session
 * @param due what is still asked of the person in this session
 * @param provedAt when the person last proved with a second factor that it is them; null = not in this session
 */
public record StaffPrincipal(
        StaffMember member,
        Locale language,
        long stamp,
        Set<Due> due,
        @Nullable Instant provedAt) implements ActorPrincipal, AuthenticatedPrincipal {

    public StaffPrincipal {
        due = Set.copyOf(due);
    }

    /** Whose session this is, whatever is still due of them; nobody where it is nobody's. */
    public static Optional<StaffPrincipal> signedIn() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof StaffPrincipal person
                ? Optional.of(person)
                : Optional.empty();
    }

    public UserId id() {
        return member.id();
    }

    @Override
    public Actor actor() {
        return new Actor(member.id(), member.body(), member.office(), ready() ? member.roles() : Set.of());
    }

    /** The opaque id: what log lines and the engine may show. */
    @Override
    public String getName() {
        return member.id().toString();
    }

    @Override
    public boolean ready() {
        return due.isEmpty();
    }

    /** What the person is asked for next. */
    public Optional<Due> next() {
        return due.isEmpty()
                ? Optional.empty()
                : Optional.of(EnumSet.copyOf(due).iterator().next());
    }

    /** The same person, without one of the things that are due: who came another way is not asked for it. */
    StaffPrincipal without(Due done) {
        var left = new HashSet<>(due);
        left.remove(done);
        return new StaffPrincipal(member, language, stamp, left, provedAt);
    }

    public Authentication authentication() {
        var authorities = actor().roles().stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                .toList();
        return UsernamePasswordAuthenticationToken.authenticated(this, null, authorities);
    }

    @Override
    public String toString() {
        return getName();
    }
}
