package org.koldoo.legalaid;

import org.koldoo.testing.KoldooTest;

@KoldooTest
class LegalAidTest extends LegalAidRules {}
