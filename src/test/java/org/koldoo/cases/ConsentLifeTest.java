package org.koldoo.cases;

import org.koldoo.testing.KoldooTest;

@KoldooTest
class ConsentLifeTest extends ConsentLifeRules {}
