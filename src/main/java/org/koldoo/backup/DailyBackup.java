package org.koldoo.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.koldoo.base.Actor;
import org.koldoo.base.CurrentActor;
import org.koldoo.base.KeyFolder;
import org.koldoo.base.Role;
import org.koldoo.journal.Alerts;
import org.koldoo.journal.Journal;
import org.koldoo.journal.JournalEntry;
import org.koldoo.journal.NewAlert;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A backup every night into {@code koldoo.backup.folder}; old ones go only after a new one is whole. */
@Component
@ConditionalOnProperty("koldoo.backup.folder")
class DailyBackup {

    private static final Logger LOG = LoggerFactory.getLogger(DailyBackup.class);
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("'koldoo-'yyyyMMdd-HHmmss'.backup'");

    /** As many stay, however old they seem: a clock that jumped must not take them all. */
    private static final int FEWEST = 14;

    private final Backups backups;
    private final Path folder;
    private final int keepDays;
    private final RecoveryKey recovery;
    private final Journal journal;
    private final Alerts alerts;
    private final Clock clock;
    private final TransactionTemplate transaction;

    DailyBackup(
            Backups backups,
            @Value("${koldoo.backup.folder}") Path folder,
            @Value("${koldoo.backup.keep-days:35}") int keepDays,
            @Value("${koldoo.backup.recovery-key:}") String recoveryFile,
            KeyFolder keys,
            Journal journal,
            Alerts alerts,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.backups = backups;
        this.folder = folder;
        this.keepDays = Math.max(1, keepDays);
        this.recovery = RecoveryKey.read(recoveryFile.isEmpty() ? keys.file("recovery.pub") : Path.of(recoveryFile));
        this.journal = journal;
        this.alerts = alerts;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Scheduled(cron = "${koldoo.backup.at:0 30 2 * * *}", zone = "Asia/Bishkek")
    void everyNight() {
        CurrentActor.as(Actor.SYSTEM, () -> {
            try {
                var file = make();
                forgetOld();
                LOG.info("Backup made: {}", file.getFileName());
            } catch (RuntimeException | IOException e) {
                LOG.error("No backup was made: {}", e.getMessage());
                transaction.executeWithoutResult(status -> alerts.raise(new NewAlert(
                        "backup.failed", null, Set.of(NewAlert.Recipient.role(null, Role.ADMIN)), Map.of())));
            }
        });
    }

    Path make() throws IOException {
        Files.createDirectories(folder);
        var file = folder.resolve(LocalDateTime.now(clock).format(NAME));
        var holds = backups.make(file, recovery);
        transaction.executeWithoutResult(status -> journal.append(JournalEntry.general(
                "backup.made", recovery.mark(), Map.of("rows", String.valueOf(holds.rows()), "head", holds.head()))));
        return file;
    }

    void forgetOld() throws IOException {
        var oldest = LocalDateTime.now(clock).minusDays(keepDays);
        List<Path> files;
        try (var found = Files.list(folder)) {
            files = found.toList();
        }
        int gone = 0;
        for (var file : old(files, oldest)) {
            Files.delete(file);
            gone++;
        }
        if (gone > 0) {
            int count = gone;
            transaction.executeWithoutResult(status -> journal.append(
                    JournalEntry.general("backup.forgotten", "", Map.of("count", String.valueOf(count)))));
        }
    }

    private static List<Path> old(List<Path> files, LocalDateTime oldest) {
        var old = new ArrayList<Path>();
        var whole = files.stream()
                .filter(file -> made(file, "").isPresent())
                .sorted(Comparator.reverseOrder())
                .toList();
        whole.stream()
                .skip(FEWEST)
                .filter(file -> made(file, "").orElseThrow().isBefore(oldest))
                .forEach(old::add);
        files.stream()
                .filter(file -> made(file, Backups.PART)
                        .filter(made -> made.isBefore(oldest))
                        .isPresent())
                .forEach(old::add);
        return old;
    }

    /** When it was begun; empty where it is not one of ours with such an ending. */
    private static Optional<LocalDateTime> made(Path file, String ending) {
        var name = file.getFileName().toString();
        int length = "koldoo-20261126-023000.backup".length();
        if (name.length() < length || !name.endsWith(ending) || ending.isEmpty() && name.length() > length) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDateTime.parse(name.substring(0, length), NAME));
        } catch (DateTimeParseException notOurs) {
            return Optional.empty();
        }
    }
}
