package org.koldoo.cases;

import java.util.UUID;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class SealTest extends SealRules {

    @Override
    Bench bench() {
        return new Bench(new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1"));
    }
}
