package org.koldoo.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.koldoo.testing.EngineTest;
import org.koldoo.workflow.guard.BpmnFile;
import org.koldoo.workflow.guard.UnsafeFile;
import org.koldoo.workflow.testing.ProcessWalk;
import org.koldoo.workflow.testing.Runs;
import org.koldoo.workflow.testing.StubPorts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@EngineTest
@Import({StubPorts.class, Runs.class, ProcessWalk.class})
class WalkTest {

    @Autowired
    ProcessWalk walks;

    @ParameterizedTest(name = "{0}")
    @MethodSource("procedures")
    void everythingInAProcedureCanHappenAndComesToAnEnd(String name, byte[] bpmn) throws UnsafeFile {
        var process = BpmnFile.read(bpmn).first("process").orElseThrow();
        var report = walks.walk(process);
        assertThat(report.missing()).isEmpty();
        assertThat(report.endless()).isZero();
    }

    static Stream<Object[]> procedures() {
        return ShippedProcedures.shipped().stream().map(file -> new Object[] {file.name(), file.bytes()});
    }
}
