package org.koldoo.command;

import java.util.UUID;
import org.koldoo.testing.KoldooTest;
import org.springframework.test.context.TestPropertySource;

/** A program of its own: what other tests leave in the shared one need not fit. */
@KoldooTest
@TestPropertySource(properties = "koldoo.drill=1")
class RestoreDrillTest extends RestoreDrillRules {

    @Override
    String emptyPlace() {
        return folder.resolve(UUID.randomUUID().toString()).toString();
    }
}
