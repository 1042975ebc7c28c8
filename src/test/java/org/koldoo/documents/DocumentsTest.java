package org.koldoo.documents;

import org.koldoo.testing.KoldooTest;

@KoldooTest
class DocumentsTest extends DocumentsRules {}
