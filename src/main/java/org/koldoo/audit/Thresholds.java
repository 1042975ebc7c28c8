package org.koldoo.audit;

import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** From when on looking is unusual: data with a source, never numbers in the code. */
@Repository
class Thresholds {

    private final JdbcClient database;

    Thresholds(JdbcClient database) {
        this.database = database;
    }

    Map<String, Integer> all() {
        var all = new HashMap<String, Integer>();
        database.sql("select code, amount from audit_threshold").query(row -> {
            all.put(row.getString(1), row.getInt(2));
        });
        return all;
    }
}
