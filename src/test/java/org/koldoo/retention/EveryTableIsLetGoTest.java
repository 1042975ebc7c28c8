package org.koldoo.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.koldoo.base.Forgettable;
import org.koldoo.testing.KoldooTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A table that is added later cannot be forgotten when a case is. */
@KoldooTest
class EveryTableIsLetGoTest {

    /** What keeps the number of a case for good, each with its reason. */
    private static final Set<String> STAYS = Set.of("journal_entry"); // a chain of numbers and codes that nobody cuts

    @Autowired
    List<Forgettable> everybody;

    @Autowired
    JdbcClient database;

    @Test
    void everyTableWithACaseNumberHasOneModuleThatLetsItGo() {
        var with = new ArrayList<>(database.sql("select lower(table_name) from information_schema.columns"
                        + " where lower(column_name) = 'case_no'")
                .query(String.class)
                .list());
        with.removeAll(STAYS);
        var named = everybody.stream().flatMap(one -> one.tables().stream()).toList();
        assertThat(with).hasSizeGreaterThan(25);
        assertThat(named).as("named twice").doesNotHaveDuplicates();
        assertThat(named).as("tables with a case number that nobody lets go").containsAll(with);
    }
}
