package org.koldoo.workflow.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.koldoo.testing.Asvs;
import org.koldoo.testing.Evidence;
import org.koldoo.workflow.engine.TestRules;

/** The engine alone executes nothing, even if every attack were taken in without a check. */
class EngineAloneTest {

    @Test
    @Asvs({"V1.2.5", "V1.3.2", "V1.5.2", "V15.2.5"})
    void noAttackExecutesAnythingOnOurEngine() throws Exception {
        try (var engine = new BareEngine(configuration -> TestRules.rules().apply(configuration, List.of()))) {
            for (var attack : Attacks.all()) {
                assertThat(engine.songs(attack.name(), attack.bytes()))
                        .as(attack.name())
                        .isZero();
            }
        }
        Evidence.note("attacks", "files", Attacks.all().size());
        Evidence.note("attacks", "engine", Attacks.all().size());
    }

    /** Otherwise the test above would prove nothing. */
    @Test
    void mostAttacksDoOnAnEngineAsItComes() throws Exception {
        var sang = new ArrayList<String>();
        try (var engine = new BareEngine(configuration -> {})) {
            for (var attack : Attacks.all()) {
                if (engine.songs(attack.name(), attack.bytes()) > 0) {
                    sang.add(attack.name());
                }
            }
        }
        System.out.println(sang.size() + " of " + Attacks.all().size() + " " + sang);
        assertThat(sang).hasSizeGreaterThan(40);
    }
}
