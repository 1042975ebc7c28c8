package org.koldoo.sops;

import org.koldoo.testing.KoldooTest;

/** The life of a draft, on H2. */
@KoldooTest
class DraftsTest extends DraftRules {}
