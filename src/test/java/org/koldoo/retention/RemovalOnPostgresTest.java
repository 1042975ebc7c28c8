package org.koldoo.retention;

import java.util.List;
import org.koldoo.testing.PostgresTest;

@PostgresTest
class RemovalOnPostgresTest extends RemovalRules {

    @Override
    List<String> columns() {
        return database.sql("select table_name || '.' || column_name from information_schema.columns"
                        + " where table_schema = current_schema() and data_type in ('character varying', 'text', 'bytea',"
                        + " 'character')")
                .query(String.class)
                .list();
    }
}
