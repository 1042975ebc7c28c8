package org.koldoo.cases;

import org.koldoo.testing.PostgresTest;

@PostgresTest
class ReindexingOnPostgresTest extends ReindexingRules {}
