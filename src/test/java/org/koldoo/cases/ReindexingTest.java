package org.koldoo.cases;

import org.koldoo.testing.KoldooTest;

@KoldooTest
class ReindexingTest extends ReindexingRules {}
