package org.koldoo.closure;

import org.koldoo.testing.PostgresTest;

@PostgresTest
class ClosureOnPostgresTest extends ClosureRules {}
