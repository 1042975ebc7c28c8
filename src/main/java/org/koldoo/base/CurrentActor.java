package org.koldoo.base;

import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.security.core.context.SecurityContextHolder;

/** The person on whose behalf the current thread works. */
public final class CurrentActor {

    private static final ScopedValue<Actor> FORCED = ScopedValue.newInstance();

    private CurrentActor() {}

    /** Who acts, if anybody; somebody who is half signed in does not act yet. */
    public static Optional<Actor> find() {
        if (FORCED.isBound()) {
            return Optional.of(FORCED.get());
        }
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                        && authentication.getPrincipal() instanceof ActorPrincipal principal
                        && principal.ready()
                ? Optional.of(principal.actor())
                : Optional.empty();
    }

    /** @throws Refused {@code actor.nobody} where nobody is signed in */
    public static Actor require() {
        return find().orElseThrow(() -> new Refused("actor.nobody"));
    }

    /** Runs a piece of work as somebody else: the program itself for timers and commands, a person in tests. */
    public static <T> T as(Actor actor, Supplier<T> work) {
        return ScopedValue.where(FORCED, actor).call(work::get);
    }

    public static void as(Actor actor, Runnable work) {
        ScopedValue.where(FORCED, actor).run(work);
    }
}
