package org.koldoo.cases;

import org.koldoo.testing.PostgresTest;
import org.springframework.context.annotation.Import;

@PostgresTest
@Import(CountedSource.class)
class WholeProgramOnPostgresTest extends WholeProgramRules {}
