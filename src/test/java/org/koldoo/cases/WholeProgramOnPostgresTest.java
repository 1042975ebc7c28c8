package org.koldoo.cases;

import org.koldoo.testing.CountedSource;
import org.koldoo.testing.PostgresTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

@PostgresTest
@Import(CountedSource.class)
// A counted source does not say its address.
@TestPropertySource(properties = "spring.flyway.url=${spring.datasource.url}")
class WholeProgramOnPostgresTest extends WholeProgramRules {}
