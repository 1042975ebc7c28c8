package org.koldoo.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.koldoo.base.Actor;
import org.koldoo.base.BodyCode;
import org.koldoo.base.Refused;
import org.koldoo.base.Role;
import org.koldoo.testing.Acting;

class NewBodyKeyTest {

    private static final BodyCode MOL = BodyCode.of("MOL");

    private final List<BodyCode> made = new ArrayList<>();

    private final NewBodyKey deed = new NewBodyKey(new KeyRotation() {
        @Override
        public List<BodyCode> bodies() {
            return List.of(MOL);
        }

        @Override
        public int newBodyKey(BodyCode body) {
            made.add(body);
            return 2;
        }

        @Override
        public String newRootKey() {
            throw new AssertionError();
        }

        @Override
        public String newIndexKey() {
            throw new AssertionError();
        }

        @Override
        public CaughtUp catchUp() {
            throw new AssertionError();
        }

        @Override
        public LetGo letGo(Duration replacedSince) {
            throw new AssertionError();
        }
    });

    private void proposed(Actor by, BodyCode body) {
        Acting.as(by, () -> deed.check(NewBodyKey.proposal(body)));
    }

    private static void refused(String code, Runnable work) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }

    @Test
    void anAdministratorProposesANewKeyForTheOwnBodyOnly() {
        proposed(Acting.admin(), MOL);
        proposed(Acting.adminOf("MOL"), MOL);
        refused("vault.otherBody", () -> proposed(Acting.adminOf("MVD"), MOL));
        refused("vault.otherBody", () -> proposed(Acting.person("MOL", Role.SUPERVISOR), MOL));
        refused("vault.noKey", () -> proposed(Acting.admin(), BodyCode.of("MFA")));
        assertThat(made).isEmpty();
    }

    @Test
    void whatWasAgreedOnIsDone() {
        var proposal = Acting.as(Acting.adminOf("MOL"), () -> NewBodyKey.proposal(MOL));
        assertThat(proposal.body()).isEqualTo(MOL);
        assertThat(proposal.approver()).isEqualTo(Role.ADMIN);
        Acting.as(Acting.adminOf("MOL"), () -> deed.carryOut(proposal));
        assertThat(made).containsExactly(MOL);
    }
}
