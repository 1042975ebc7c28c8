package org.koldoo.journal;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.koldoo.testing.ModulePostgresTest;

@ModulePostgresTest
class JournalOnPostgresTest extends JournalBehaviour {

    @Test
    void theDatabaseItselfRefusesToChangeOrRemoveEntries() {
        write("case.opened", Map.of());
        refused("update journal_entry set object = 'y'");
        refused("delete from journal_entry");
        refused("truncate journal_entry");
        refused("delete from journal_head");
    }

    private void refused(String sql) {
        assertThatThrownBy(() -> database.sql(sql).update()).hasMessageContaining("the journal only grows");
    }
}
