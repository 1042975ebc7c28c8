package org.koldoo.testing;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.koldoo.base.Actor;
import org.koldoo.base.ActorPrincipal;
import org.koldoo.base.BodyCode;
import org.koldoo.base.CurrentActor;
import org.koldoo.base.Role;
import org.koldoo.base.UserId;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/** Runs a piece of a test as a signed-in person: the current actor and Spring Security both know them. */
public final class Acting {

    private Acting() {}

    /** A new person of a body. */
    public static Actor person(String body, Role... roles) {
        return new Actor(UserId.random(), BodyCode.of(body), null, rolesOf(roles));
    }

    /** The same person every time, for tests that come back to them. */
    public static Actor person(String name, String body, Role... roles) {
        return new Actor(new UserId(UUID.nameUUIDFromBytes(name.getBytes())), BodyCode.of(body), null, rolesOf(roles));
    }

    public static Actor admin() {
        return new Actor(UserId.random(), null, null, Set.of(Role.ADMIN));
    }

    /** Keeps one body: its people, its entry, its procedures. */
    public static Actor adminOf(String body) {
        return person(body, Role.ADMIN);
    }

    public static <T> T as(Actor actor, Supplier<T> work) {
        var before = SecurityContextHolder.getContext();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new TestingAuthenticationToken(new Principal(actor), null, authorities(actor)));
        SecurityContextHolder.setContext(context);
        try {
            return CurrentActor.as(actor, work);
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    public static void as(Actor actor, Runnable work) {
        as(actor, () -> {
            work.run();
            return Boolean.TRUE;
        });
    }

    private static Set<Role> rolesOf(Role... roles) {
        return roles.length == 0 ? Set.of() : EnumSet.copyOf(Arrays.asList(roles));
    }

    private static List<SimpleGrantedAuthority> authorities(Actor actor) {
        return actor.roles().stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                .collect(Collectors.toList());
    }

    private record Principal(Actor actor) implements ActorPrincipal {

        @Override
        public Instant provedAt() {
            return Instant.MAX;
        }
    }
}
