package org.koldoo.identification;

import org.koldoo.testing.PostgresTest;

@PostgresTest
class ReplayOnPostgresTest extends ReplayRules {}
