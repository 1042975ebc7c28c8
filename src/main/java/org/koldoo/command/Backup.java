package org.koldoo.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.koldoo.backup.Backups;
import org.koldoo.backup.RecoveryKey;
import org.koldoo.base.Refused;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "backup",
        description = {
            "Writes everything in the database into one file that only the recovery key opens.",
            "The keys of the program are not in it. On PostgreSQL people may go on working; an H2 file is one program's"
                    + " alone: stop it first, or let the running one make backups by itself (koldoo.backup.folder)."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:done", "2:it could not be done"})
final class Backup implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--to", required = true, paramLabel = "FILE", description = "The new file.")
    @SuppressWarnings("NullAway.Init")
    private Path to;

    @Option(
            names = "--recovery-key",
            paramLabel = "FILE",
            description = "The half that closes (default: recovery.pub beside the keys).")
    private @Nullable Path recoveryKey;

    @Override
    public Integer call() {
        if (Files.exists(to)) {
            throw new Refused("backup.exists");
        }
        try (var program = QuietProgram.start()) {
            var operator = Operator.of(program);
            var recovery =
                    RecoveryKey.read(recoveryKey == null ? operator.keys().file("recovery.pub") : recoveryKey);
            var holds = new Backups(operator.whole(), operator.keys(), operator.clock()).make(to, recovery);
            operator.write(
                    "backup.made", recovery.mark(), Map.of("rows", String.valueOf(holds.rows()), "head", holds.head()));
            var out = spec.commandLine().getOut();
            out.println("Backup: " + to + ", " + holds.rows() + " rows.");
            out.println("Opens with the recovery key " + recovery.mark() + " only.");
            out.println("Head of the journal: " + holds.head());
            return 0;
        }
    }
}
