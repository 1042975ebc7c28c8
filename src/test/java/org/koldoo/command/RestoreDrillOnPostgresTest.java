package org.koldoo.command;

import java.util.Map;
import org.koldoo.testing.PostgresTest;
import org.koldoo.testing.TemporaryPostgres;
import org.springframework.test.context.TestPropertySource;

@PostgresTest
@TestPropertySource(properties = "koldoo.drill=1")
class RestoreDrillOnPostgresTest extends RestoreDrillRules {

    @Override
    String emptyPlace() {
        return TemporaryPostgres.url(TemporaryPostgres.database());
    }

    @Override
    void settings(Map<String, String> settings) {
        settings.putAll(Map.of(
                "spring.datasource.username", TemporaryPostgres.PROGRAM,
                "spring.datasource.password", TemporaryPostgres.PROGRAM,
                "spring.flyway.user", TemporaryPostgres.OWNER,
                "spring.flyway.password", TemporaryPostgres.OWNER));
    }
}
