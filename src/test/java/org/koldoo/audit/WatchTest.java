package org.koldoo.audit;

import org.koldoo.testing.KoldooTest;

@KoldooTest
class WatchTest extends WatchRules {}
