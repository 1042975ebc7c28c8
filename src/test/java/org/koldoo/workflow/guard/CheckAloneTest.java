package org.koldoo.workflow.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The check alone lets no attack through, whatever the engine would do. */
class CheckAloneTest {

    @ParameterizedTest
    @MethodSource("attacks")
    void noAttackPasses(Attacks.Attack attack) {
        Canary.SONGS.set(0);
        var findings = new ProcedureCheck(Words.ALL).check(attack.bytes());
        assertThat(findings.stream().filter(Finding::error)).isNotEmpty();
        assertThat(findings)
                .as("refused for what it tries, not for what it lacks")
                .anyMatch(finding -> finding.code().matches("(file|attribute|element|text|expression)\\..*"));
        assertThat(Canary.SONGS).hasValue(0);
    }

    static List<Attacks.Attack> attacks() {
        return Attacks.all();
    }
}
