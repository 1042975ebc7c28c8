package org.koldoo.accounts;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.ActorPrincipal;
import org.koldoo.base.CurrentActor;
import org.koldoo.base.UserId;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * The person of the running session, also while things are still due; only for what people do with their own account. Nobody
 * says whose account it is: it is always the session's.
 */
final class Myself {

    private Myself() {}

    static UserId id() {
        return principal()
                .filter(StaffPrincipal.class::isInstance)
                .map(person -> ((StaffPrincipal) person).id())
                .orElseGet(() -> CurrentActor.require().id());
    }

    static @Nullable Instant provedAt() {
        return principal().map(ActorPrincipal::provedAt).orElse(null);
    }

    private static Optional<ActorPrincipal> principal() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof ActorPrincipal person
                ? Optional.of(person)
                : Optional.empty();
    }
}
