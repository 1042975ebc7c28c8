package org.koldoo.retention;

import java.util.List;
import org.koldoo.testing.KoldooTest;

@KoldooTest
class RemovalTest extends RemovalRules {

    @Override
    List<String> columns() {
        return database.sql(
                        "select '\"' || table_name || '\".\"' || column_name || '\"' from information_schema.columns"
                                + " where table_schema = 'PUBLIC' and data_type in ('CHARACTER VARYING',"
                                + " 'CHARACTER LARGE OBJECT', 'BINARY VARYING', 'BINARY LARGE OBJECT', 'CHARACTER')")
                .query(String.class)
                .list();
    }
}
