package org.koldoo.journal;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.koldoo.testing.Asvs;
import org.koldoo.testing.ModulePostgresTest;
import org.koldoo.testing.TemporaryPostgres;
import org.springframework.jdbc.core.simple.JdbcClient;

@ModulePostgresTest
class JournalOnPostgresTest extends JournalBehaviour {

    @Test
    @Asvs("V16.4.2")
    void theDatabaseItselfRefusesToChangeOrRemoveEntries() {
        write("case.opened", Map.of());
        for (var change : List.of(
                "update journal_entry set object = 'y'", "delete from journal_entry", "truncate journal_entry")) {
            refused(database, change, "permission denied");
            refused(asOwner(), change, "the journal only grows");
        }
        refused(database, "delete from journal_head", "the journal only grows");
    }

    private JdbcClient asOwner() {
        var name = database.sql("select current_database()").query(String.class).single();
        return JdbcClient.create(TemporaryPostgres.as(TemporaryPostgres.OWNER, name));
    }

    private static void refused(JdbcClient by, String sql, String why) {
        assertThatThrownBy(() -> by.sql(sql).update()).rootCause().hasMessageContaining(why);
    }
}
