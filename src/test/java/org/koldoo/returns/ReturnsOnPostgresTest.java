package org.koldoo.returns;

import org.koldoo.testing.PostgresTest;

@PostgresTest
class ReturnsOnPostgresTest extends ReturnRules {}
