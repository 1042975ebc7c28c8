package org.koldoo.closure;

import org.koldoo.testing.KoldooTest;

@KoldooTest
class ClosureTest extends ClosureRules {}
