package org.koldoo.workflow;

import org.koldoo.testing.EngineTest;
import org.koldoo.workflow.testing.Runs;
import org.koldoo.workflow.testing.StubPorts;
import org.springframework.context.annotation.Import;

@EngineTest
@Import({StubPorts.class, Runs.class})
class UseFiguresTest extends UseFiguresRules {}
