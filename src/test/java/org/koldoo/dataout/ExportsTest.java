package org.koldoo.dataout;

import org.koldoo.testing.KoldooTest;

@KoldooTest
class ExportsTest extends ExportsRules {}
