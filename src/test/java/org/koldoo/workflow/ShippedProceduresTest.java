package org.koldoo.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.koldoo.base.UserId;
import org.koldoo.testing.Acting;
import org.koldoo.testing.EngineTest;
import org.koldoo.workflow.testing.StubPorts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

@EngineTest
@Import(StubPorts.class)
class ShippedProceduresTest {

    @Autowired
    Guard guard;

    @Autowired
    VersionTable versions;

    @Autowired
    ShippedProcedures shipped;

    @Autowired
    Publishing publishing;

    @Autowired
    TransactionTemplate transaction;

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
    void aWayBackToWhatCameWithAnEarlierProgramOutlivesARestart() {
        var now = versions.active("MFA.travel-document", null).orElseThrow();
        var earlier =
                now.bpmn().replace("Travel document", "Papers for the journey").getBytes(StandardCharsets.UTF_8);
        var back = Acting.as(
                Acting.admin(), () -> transaction.execute(status -> publishing.publish(earlier, true, UserId.SYSTEM)));
        shipped.start();
        assertThat(versions.active("MFA.travel-document", null).orElseThrow().id())
                .isEqualTo(back.id());
        transaction.executeWithoutResult(status -> versions.activate(now, Instant.now()));
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
