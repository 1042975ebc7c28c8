package org.koldoo.workflow;

import org.koldoo.testing.KoldooTest;

@KoldooTest
class DecisionLifeTest extends DecisionLifeRules {}
