package org.koldoo.audit;

import org.koldoo.testing.PostgresTest;

@PostgresTest
class WatchOnPostgresTest extends WatchRules {}
