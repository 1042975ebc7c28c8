package org.koldoo.sops;

import org.koldoo.testing.EngineTest;
import org.koldoo.workflow.testing.Runs;
import org.koldoo.workflow.testing.StubPorts;
import org.springframework.context.annotation.Import;

@EngineTest
@Import({StubPorts.class, Runs.class})
class TrainingTest extends TrainingRules {}
