package org.koldoo.journal;

import org.koldoo.testing.ModuleTest;

@ModuleTest
class AlertsOnH2Test extends AlertsRules {}
