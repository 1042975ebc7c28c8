package org.koldoo.base.start;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Says at the start where the policies of PostgreSQL do not hold, because the program signs in as the owner of the tables. */
@Component
class SecondWall implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(SecondWall.class);

    private final Database place;
    private final JdbcClient database;

    SecondWall(Database place, JdbcClient database) {
        this.place = place;
        this.database = database;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (place.postgres() && !stands()) {
            LOG.warn(
                    "The program signs in to PostgreSQL as a role that row-level security does not hold for: give it one"
                            + " of its own, and the owner of the tables to spring.flyway.user, as docker-compose.yml does.");
        }
    }

    boolean stands() {
        return database.sql("select count(*) > 0 and bool_and(row_security_active(oid)) from pg_class"
                        + " where relnamespace = current_schema()::regnamespace and relrowsecurity")
                .query(Boolean.class)
                .single();
    }
}
