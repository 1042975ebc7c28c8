package org.koldoo.returns;

import org.koldoo.testing.KoldooTest;

@KoldooTest
class ReturnsTest extends ReturnRules {}
