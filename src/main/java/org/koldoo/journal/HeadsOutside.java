package org.koldoo.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import org.koldoo.base.Actor;
import org.koldoo.base.CurrentActor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes the head of the journal to a file outside once a day, a line a day: {@code koldoo.journal.heads} names the folder,
 * best one of another machine. Only against such a head shows a journal whose end was cut or that was written anew.
 */
@Component
class HeadsOutside {

    static final String FILE = "journal-heads.txt";
    private static final Logger LOG = LoggerFactory.getLogger(HeadsOutside.class);
    private static final ZoneId ZONE = ZoneId.of("Asia/Bishkek");

    private final JournalCheck check;
    private final Journal journal;
    private final Alerts alerts;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final String folder;

    HeadsOutside(
            JournalCheck check,
            Journal journal,
            Alerts alerts,
            Clock clock,
            PlatformTransactionManager transactions,
            @Value("${koldoo.journal.heads:}") String folder) {
        this.check = check;
        this.journal = journal;
        this.alerts = alerts;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        this.folder = folder.strip();
    }

    @Scheduled(cron = "0 5 0 * * *", zone = "Asia/Bishkek")
    void export() {
        if (folder.isEmpty()) {
            return;
        }
        CurrentActor.as(Actor.SYSTEM, () -> {
            var head = check.head();
            try {
                write(head);
                transaction.executeWithoutResult(status -> journal.append(
                        JournalEntry.general("journal.head.exported", Long.toString(head.sequence()), Map.of())));
            } catch (IOException e) {
                LOG.error("The head of the journal could not be written to koldoo.journal.heads");
                transaction.executeWithoutResult(status -> alerts.raise(
                        new NewAlert("journal.headFailed", null, Set.of(NewAlert.Recipient.oversight()), Map.of())));
            }
        });
    }

    private void write(JournalHead head) throws IOException {
        var now = clock.instant().atZone(ZONE).truncatedTo(ChronoUnit.SECONDS).toLocalDateTime();
        Files.writeString(
                Path.of(folder).resolve(FILE),
                now + " " + head.export() + "\n",
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND,
                StandardOpenOption.SYNC);
    }
}
