package org.koldoo.workflow;

import org.koldoo.testing.PostgresTest;

@PostgresTest
class DecisionLifeOnPostgresTest extends DecisionLifeRules {}
