package org.koldoo.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.koldoo.backup.Backups;
import org.koldoo.backup.RecoveryKey;
import org.koldoo.base.Refused;
import org.koldoo.journal.JournalCheck;
import org.koldoo.journal.JournalHead;
import org.koldoo.journal.PutBack;
import org.koldoo.vault.DestroyedKeys;
import org.koldoo.workflow.EngineParity;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "restore",
        description = {
            "Puts a backup back into an empty place, and checks that it is whole.",
            "Needs the recovery key, and beside the program the keys the backup was made with."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:restored, and everything fits", "1:restored, but something does not fit", "2:not restored"})
final class Restore implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--from", required = true, paramLabel = "FILE", description = "The backup.")
    @SuppressWarnings("NullAway.Init")
    private Path from;

    @Option(
            names = "--to",
            paramLabel = "FOLDER or jdbc:...",
            description = "An empty place (default: where the program keeps its data).")
    private @Nullable String to;

    @Option(
            names = "--recovery-key",
            paramLabel = "FILE",
            description = "A file with the lines of the recovery key; without it they are asked for.")
    private @Nullable Path recoveryKey;

    @Option(
            names = "--erase-of-copies",
            description = {
                "Also erases what another copy of this database erased that was put back with this command.",
                "Only where that copy was the real one until now, not one on which somebody tried something."
            })
    private boolean ofCopiesToo;

    @Option(names = "--check", description = "Only looks through the file: whether it opens and is whole.")
    private boolean checkOnly;

    @Override
    public Integer call() throws IOException {
        var out = spec.commandLine().getOut();
        var backup = Backups.open(from, recoveryKey());
        var holds = backup.holds();
        out.println("The backup is whole: made " + holds.made() + " by " + holds.program() + ", " + holds.rows()
                + " rows, journal " + holds.head() + ".");
        if (checkOnly) {
            return 0;
        }
        fill(backup);
        return check(backup);
    }

    private RecoveryKey recoveryKey() throws IOException {
        return RecoveryKey.typed(
                recoveryKey == null
                        ? new Typing(spec.commandLine().getErr()).block("The lines of the recovery key:")
                        : Files.readString(recoveryKey));
    }

    private void fill(Backups.Opened backup) {
        var settings = place();
        settings.put("koldoo.database-must-exist", "false");
        backup.keys().forEach((name, mark) -> settings.put("koldoo.restore.keys[" + name + "]", mark));
        backup.migrated().forEach((module, version) -> settings.put("koldoo.restore.migrated." + module, version));
        try (var program = QuietProgram.start(EmptySchema.class, settings)) {
            var operator = Operator.of(program);
            new Backups(operator.whole(), operator.keys(), operator.clock()).load(backup);
        }
    }

    private int check(Backups.Opened backup) {
        var out = spec.commandLine().getOut();
        try (var program = QuietProgram.start(QuietProgram.class, place())) {
            var operator = Operator.of(program);
            var journal = program.getBean(JournalCheck.class);
            var verdict = journal.verify();
            boolean sound = verdict.sound()
                    && journal.compare(JournalHead.parse(backup.holds().head())).sound();
            out.println(
                    sound ? "The journal is sound: " + verdict.entries() + " entries." : "The journal is not sound.");
            boolean fits = fits(operator);
            int erased = erasedSince(operator);
            out.println("Erased again, because it was erased after the backup: " + erased + ".");
            operator.write(
                    PutBack.ACTION,
                    UUID.randomUUID().toString(),
                    Map.of(
                            "made",
                            backup.holds().made(),
                            "erased",
                            String.valueOf(erased),
                            "fits",
                            fits ? "yes" : "no"));
            out.println("Restored to " + operator.whole().place() + ".");
            return sound && fits ? 0 : 1;
        }
    }

    /** Asked as the owner of the tables: the program itself is shown only cases that somebody may see. */
    private boolean fits(Operator operator) {
        var out = spec.commandLine().getOut();
        boolean fits = true;
        try (var connection = operator.whole().open()) {
            var database = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
            for (var orphan : EngineParity.orphans(database).entrySet()) {
                if (orphan.getValue() > 0) {
                    out.println("Does not fit: " + orphan.getValue() + " " + orphan.getKey() + ".");
                    fits = false;
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Cases and tasks could not be compared", e);
        }
        if (fits) {
            out.println("Cases and their tasks fit.");
        }
        return fits;
    }

    private int erasedSince(Operator operator) {
        var destroyed = DestroyedKeys.of(operator.database(), operator.keys(), operator.clock());
        var erased = new TransactionTemplate(operator.transactions())
                .execute(status -> ofCopiesToo ? destroyed.applyOfCopiesToo() : destroyed.apply());
        return erased == null ? 0 : erased;
    }

    private Map<String, String> place() {
        var place = new HashMap<String, String>();
        if (to != null) {
            if (to.startsWith("jdbc:") && !to.startsWith("jdbc:h2:file:") && !to.startsWith("jdbc:postgresql:")) {
                throw new Refused("backup.place");
            }
            place.put(
                    "spring.datasource.url",
                    to.startsWith("jdbc:")
                            ? to
                            : "jdbc:h2:file:" + Path.of(to).resolve("koldoo").toAbsolutePath());
        }
        return place;
    }
}
