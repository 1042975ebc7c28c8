package org.koldoo.identification;

import org.koldoo.testing.KoldooTest;

@KoldooTest
class IdentificationTest extends IdentificationRules {}
