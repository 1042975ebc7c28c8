package org.koldoo.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.koldoo.backup.RecoveryKey;
import org.koldoo.base.Refused;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Needs no database, and is best run on a machine that is not the server. */
@Command(
        name = "make-recovery-key",
        description = {
            "Makes the key that opens backups, and shows it once: write it down or print it.",
            "Only its other half, which closes backups, is kept in the file."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:done", "2:it could not be done"})
final class MakeRecoveryKey implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--file",
            paramLabel = "FILE",
            defaultValue = "keys/recovery.pub",
            description = "Where the half that closes is kept (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(
            names = "--replace",
            description = "Instead of the one that is there; older backups still need the older key.")
    private boolean replace;

    @Option(names = "--qr", description = "Shows it as a square code too.")
    private boolean square;

    @Override
    public Integer call() throws IOException {
        if (Files.exists(file) && !replace) {
            throw new Refused("backup.keyThere");
        }
        var key = RecoveryKey.make();
        var folder = file.toAbsolutePath().getParent();
        if (folder != null && Files.notExists(folder)) {
            OwnersOnly.createFolder(folder);
        }
        Files.writeString(file, key.publicText());
        var out = spec.commandLine().getOut();
        out.println("The recovery key " + key.mark() + ", shown only now. Whoever has it, a backup and the keys of the"
                + " program can read everything; without it no backup opens.");
        out.println();
        key.privateLines().forEach(line -> out.println("  " + line));
        out.println();
        if (square) {
            SquareCode.lines(String.join(" ", key.privateLines())).forEach(out::println);
            out.println();
        }
        out.println("Put it on paper into two safes that are not in the building of the server.");
        out.println("Its other half is in " + file + "; it only closes backups and is no secret.");
        return 0;
    }
}
