package org.koldoo.journal;

import org.koldoo.testing.ModulePostgresTest;

@ModulePostgresTest
class AlertsOnPostgresTest extends AlertsRules {}
