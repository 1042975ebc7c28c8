package org.koldoo.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.koldoo.backup.RecoveryKey;
import org.koldoo.base.Refused;
import org.springframework.core.env.StandardEnvironment;
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
            description = "Where the half that closes is kept (default: recovery.pub in the folder of the keys).")
    private @Nullable Path given;

    @Option(
            names = "--replace",
            description = "Instead of the one that is there; older backups still need the older key.")
    private boolean replace;

    @Option(names = "--qr", description = "Shows it as a square code too.")
    private boolean square;

    @Override
    public Integer call() throws IOException {
        var file = given == null ? beside() : given;
        if (Files.exists(file) && !replace) {
            throw new Refused("backup.keyThere");
        }
        var key = RecoveryKey.make();
        var folder = file.toAbsolutePath().getParent();
        if (folder != null && Files.notExists(folder)) {
            OwnersOnly.createFolder(folder);
        }
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
        // Only now: a backup that is closed to a key that nobody has seen opens for nobody.
        if (out.checkError()) {
            throw new Refused("backup.keyNotShown");
        }
        replaceWhole(file, key.publicText());
        out.println("Put it on paper into two safes that are not in the building of the server.");
        out.println("Its other half is in " + file + "; it only closes backups and is no secret.");
        return 0;
    }

    private static void replaceWhole(Path file, String text) throws IOException {
        var beside = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(
                beside,
                text,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE,
                StandardOpenOption.SYNC);
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** As the program finds its keys, without starting it. */
    private static Path beside() {
        var settings = new StandardEnvironment();
        return Path.of(
                settings.getProperty("koldoo.keys", settings.getProperty("KOLDOO_KEYS", "keys")), "recovery.pub");
    }
}
