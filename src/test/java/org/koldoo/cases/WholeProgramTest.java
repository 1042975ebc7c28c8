package org.koldoo.cases;

import org.koldoo.testing.CountedSource;
import org.koldoo.testing.KoldooTest;
import org.springframework.context.annotation.Import;

@KoldooTest
@Import(CountedSource.class)
class WholeProgramTest extends WholeProgramRules {}
