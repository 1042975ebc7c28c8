package org.koldoo.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.koldoo.testing.Acting;
import org.springframework.security.core.context.SecurityContextHolder;

class CurrentActorTest {

    @Test
    void nobodyActsWhereNobodyIsSignedIn() {
        assertThat(CurrentActor.find()).isEmpty();
        assertThatThrownBy(CurrentActor::require).isInstanceOf(Refused.class).hasMessage("actor.nobody");
    }

    @Test
    void aPieceOfWorkBelongsToWhomItWasGiven() {
        var worker = Acting.person("CCB", Role.CASEWORKER);
        Acting.as(worker, () -> {
            assertThat(CurrentActor.require()).isEqualTo(worker);
            CurrentActor.as(
                    Actor.SYSTEM, () -> assertThat(CurrentActor.require()).isEqualTo(Actor.SYSTEM));
            assertThat(CurrentActor.require()).isEqualTo(worker);
        });
        assertThat(CurrentActor.find()).isEmpty();
        assertThat(SecurityContextHolder.getContext().getAuthentication()).isNull();
    }

    @Test
    void somebodyWithoutABodyIsRefusedWhereOneIsNeeded() {
        assertThatThrownBy(Actor.SYSTEM::requireBody).isInstanceOf(Refused.class);
        assertThat(Acting.person("CCB").of(BodyCode.of("CCB"))).isTrue();
        assertThat(Actor.SYSTEM.of(BodyCode.of("CCB"))).isFalse();
    }
}
