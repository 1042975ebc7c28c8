package org.koldoo.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.koldoo.testing.EngineTest;
import org.koldoo.workflow.testing.StubPorts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@EngineTest
@Import(StubPorts.class)
class ShippedProceduresTest {

    @Autowired
    Guard guard;

    @Autowired
    VersionTable versions;

    @Autowired
    ShippedProcedures shipped;

    @Test
    void everyProcedureThatComesWithTheProgramPassesTheCheckWithoutAWarning() {
        var findings = ShippedProcedures.shipped().stream()
                .flatMap(file -> guard.check(file.bytes()).stream().map(found -> file.name() + " " + found))
                .collect(Collectors.joining("\n"));
        assertThat(findings).isEmpty();
    }

    @Test
    void eachIsActiveOnceAndASecondStartPublishesNothing() throws Exception {
        var before = versions.active().stream().map(ProcedureVersion::id).toList();
        shipped.start();
        assertThat(versions.active().stream().map(ProcedureVersion::id).toList())
                .isEqualTo(before);
        assertThat(before).hasSize(ShippedProcedures.shipped().size());
    }

    @Test
    void aBodysOwnVersionIsAVersionOfTheTopic() {
        var police =
                versions.active("screening", org.koldoo.base.BodyCode.of("MVD")).orElseThrow();
        var others =
                versions.active("screening", org.koldoo.base.BodyCode.of("CCB")).orElseThrow();
        assertThat(police.body()).isNotNull();
        assertThat(others.body()).isNull();
    }
}
