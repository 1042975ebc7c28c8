package org.koldoo.accounts;

import java.time.Clock;
import java.time.Duration;
import org.koldoo.base.Actor;
import org.koldoo.base.ActorPrincipal;
import org.koldoo.base.CurrentActor;
import org.koldoo.base.FreshSignIn;
import org.koldoo.base.Refused;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** A proof holds for a few minutes of one session. Timers and commands, in whose thread nobody is signed in, need none. */
@Component
class RecentProof implements FreshSignIn {

    private final Duration age;
    private final Clock clock;

    RecentProof(@Value("${koldoo.proof-age:PT5M}") Duration age, Clock clock) {
        this.age = age;
        this.clock = clock;
    }

    @Override
    public void require() {
        var actor = CurrentActor.require();
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null && actor.equals(Actor.SYSTEM)) {
            return;
        }
        var proved = authentication != null && authentication.getPrincipal() instanceof ActorPrincipal person
                ? person.provedAt()
                : null;
        if (proved == null || proved.isBefore(clock.instant().minus(age))) {
            throw new Refused("signIn.stale");
        }
    }
}
