package org.koldoo.cases;

import org.koldoo.testing.PostgresTest;

/** The same behind the second wall. */
@PostgresTest
class ConsentLifeOnPostgresTest extends ConsentLifeRules {}
