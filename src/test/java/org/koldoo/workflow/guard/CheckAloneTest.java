package org.koldoo.workflow.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.koldoo.testing.Asvs;
import org.koldoo.testing.Evidence;

/** The check alone lets no attack through, whatever the engine would do. */
class CheckAloneTest {

    private static final AtomicInteger REFUSED = new AtomicInteger();

    @Asvs({"V1.3.2", "V1.3.7", "V1.5.1", "V15.2.5"})
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
        Evidence.note("attacks", "check", REFUSED.incrementAndGet());
    }

    static List<Attacks.Attack> attacks() {
        return Attacks.all();
    }
}
