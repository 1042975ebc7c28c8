package org.koldoo.workflow;

import org.koldoo.testing.EnginePostgresTest;
import org.koldoo.workflow.testing.Runs;
import org.koldoo.workflow.testing.StubPorts;
import org.springframework.context.annotation.Import;

@EnginePostgresTest
@Import({StubPorts.class, Runs.class})
class UseFiguresOnPostgresTest extends UseFiguresRules {}
