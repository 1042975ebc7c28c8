package org.koldoo.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.koldoo.base.KeyFolder;
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

    /** How the key of the file is changed: the old one opens the old file only. */
    @Test
    void whereTheKeyOfTheFileWasTakenAwayItGetsANewOne() throws Exception {
        var file = folder.resolve("old.backup");
        backups.make(file, recovery);
        var fresh = new KeyFolder(folder.resolve("fresh"), true);
        keys.names().stream()
                .filter(name -> !name.equals("database.key"))
                .forEach(name -> fresh.putBack(name, keys.key(name)));
        System.setProperty("koldoo.keys", folder.resolve("fresh").toString());
        var place = emptyPlace();
        var outcome = restore(file, place);
        assertThat(outcome.trouble()).isEmpty();
        assertThat(outcome.result()).contains("The journal is sound", "Restored to");
        assertThat(fresh.key("database.key")).isNotEqualTo(keys.key("database.key"));

        var there = Map.of("spring.datasource.url", "jdbc:h2:file:" + place + "/koldoo");
        QuietProgram.start(QuietProgram.class, there).close();
        System.setProperty("koldoo.keys", keyFolder.toString());
        assertThatThrownBy(() -> QuietProgram.start(QuietProgram.class, there).close())
                .as("the old key")
                .isInstanceOf(Exception.class);
    }
}
