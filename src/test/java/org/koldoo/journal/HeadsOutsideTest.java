package org.koldoo.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.koldoo.base.Role;
import org.koldoo.testing.Acting;
import org.koldoo.testing.Asvs;
import org.koldoo.testing.ModuleTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What is outside shows a journal that was cut, and that nothing went outside is told. */
@ModuleTest
class HeadsOutsideTest {

    @Autowired
    JournalCheck check;

    @Autowired
    Journal journal;

    @Autowired
    Alerts alerts;

    @Autowired
    Clock clock;

    @Autowired
    PlatformTransactionManager transactions;

    private HeadsOutside to(Path folder) {
        return new HeadsOutside(check, journal, alerts, clock, transactions, folder.toString());
    }

    private void entry() {
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> journal.append(JournalEntry.general("test", "x", Map.of())));
    }

    @Test
    @Asvs("V16.4.3")
    void everyNightTheHeadGoesOutsideALineMore(@TempDir Path folder) throws IOException {
        entry();
        to(folder).export();
        entry();
        to(folder).export();

        var lines = Files.readAllLines(folder.resolve(HeadsOutside.FILE));
        assertThat(lines).hasSize(2);
        for (var line : lines) {
            var head = JournalHead.parse(line.substring(line.lastIndexOf(' ') + 1));
            assertThat(check.compare(head).sound()).isTrue();
        }
    }

    @Test
    @Asvs("V16.5.2")
    void oversightHearsThatNothingWentOutside(@TempDir Path folder) {
        var watcher = Acting.person("OMB", Role.OVERSIGHT);
        long before = Acting.as(watcher, alerts::unseen);
        to(folder.resolve("not there")).export();
        assertThat(Acting.as(watcher, alerts::unseen)).isEqualTo(before + 1);
    }
}
