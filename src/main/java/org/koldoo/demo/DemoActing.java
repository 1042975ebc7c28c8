package org.koldoo.demo;

import java.time.Instant;
import java.util.function.Supplier;
import org.koldoo.accounts.DemoPeople;
import org.koldoo.base.Actor;
import org.koldoo.base.ActorPrincipal;
import org.koldoo.base.CurrentActor;
import org.springframework.context.annotation.Profile;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Lets an invented person act, with their own rights and no others. */
@Component
@Profile("demo")
class DemoActing {

    private final DemoPeople people;

    DemoActing(DemoPeople people) {
        this.people = people;
    }

    Actor actor(String login) {
        return people.byLogin(login).orElseThrow().asActor();
    }

    <T> T as(Actor actor, Supplier<T> work) {
        var before = SecurityContextHolder.getContext();
        var context = SecurityContextHolder.createEmptyContext();
        var authorities = actor.roles().stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                .toList();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(new Principal(actor), null, authorities));
        SecurityContextHolder.setContext(context);
        try {
            return CurrentActor.as(actor, work);
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    void as(Actor actor, Runnable work) {
        as(actor, () -> {
            work.run();
            return Boolean.TRUE;
        });
    }

    private record Principal(Actor actor) implements ActorPrincipal {

        /** In the demonstration nobody is asked for a second factor. */
        @Override
        public Instant provedAt() {
            return Instant.MAX;
        }
    }
}
