package org.koldoo.accounts;

import java.util.Locale;
import java.util.Set;
import org.koldoo.base.Actor;
import org.koldoo.base.ActorPrincipal;
import org.koldoo.base.UserId;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/**
 * The signed-in person of a session. Until the one-time password is replaced and the code of conduct accepted, the session
 * has no roles at all, so that no screen and no service opens.
 *
 * @param stamp state of the account when the person signed in; a newer one ends the session
 */
public record StaffPrincipal(StaffMember member, Locale language, long stamp, boolean passwordDue, boolean conductDue)
        implements ActorPrincipal, AuthenticatedPrincipal {

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

    public boolean ready() {
        return !passwordDue && !conductDue;
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
