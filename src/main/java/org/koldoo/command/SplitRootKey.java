package org.koldoo.command;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.koldoo.base.Refused;
import org.koldoo.base.locked.SealedKeys;
import org.koldoo.base.locked.Unsealing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "split-root-key",
        description = {
            "Puts the root key and all other keys into a file that any two of three holders open together.",
            "First without an option: shows the three shares once. When every holder has the own one on paper, with"
                    + " --finish: two holders enter theirs, and the key files are removed."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:done", "2:it could not be done"})
final class SplitRootKey implements Callable<Integer> {

    private static final int HOLDERS = 3;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--finish", description = "Two holders show that their shares open the keys; then the files go.")
    private boolean finish;

    @Option(names = "--qr", description = "Shows each share as a square code too.")
    private boolean square;

    @Override
    public Integer call() {
        try (var program = QuietProgram.start()) {
            var operator = Operator.of(program);
            if (operator.keys().inMemory() && !finish) {
                throw new Refused("share.split");
            }
            if (finish) {
                finish(operator);
            } else {
                split(operator);
            }
            return 0;
        }
    }

    private void split(Operator operator) {
        var typing = new Typing(spec.commandLine().getErr());
        var passphrases = new ArrayList<String>();
        for (int holder = 1; holder <= HOLDERS; holder++) {
            passphrases.add(passphrase(typing, holder));
        }
        var shares = SealedKeys.split(operator.keys(), passphrases);
        operator.write("keys.split", "", Map.of("holders", String.valueOf(HOLDERS)));
        var out = spec.commandLine().getOut();
        for (int holder = 1; holder <= HOLDERS; holder++) {
            tell(holder, shares.get(holder - 1));
        }
        out.println("Each holder takes the own share on paper. Nothing has changed yet: when all three have theirs, run"
                + " split-root-key --finish with two of them.");
    }

    private static String passphrase(Typing typing, int holder) {
        var first = typing.hidden("Holder " + holder + ", passphrase of your share (12 characters or more):");
        if (!first.equals(typing.hidden("Once more:"))) {
            throw new Refused("share.passphrase.differs");
        }
        return first;
    }

    private void tell(int holder, List<String> lines) {
        var out = spec.commandLine().getOut();
        out.println("Share " + holder + " of " + HOLDERS);
        lines.forEach(line -> out.println("  " + line));
        if (square) {
            SquareCode.lines(String.join(" ", lines)).forEach(out::println);
        }
        out.println();
    }

    /** May be done again after a crash: then the start has asked two holders, and removed what was left. */
    private void finish(Operator operator) {
        if (!operator.keys().inMemory()) {
            remove(operator);
        }
        spec.commandLine()
                .getOut()
                .println("The key files are gone from this folder. Destroy their copies on sticks too; keep "
                        + SealedKeys.FILE
                        + " with every backup. The next start is locked until two holders were there.");
    }

    private void remove(Operator operator) {
        var folder = operator.keys().file(SealedKeys.FILE).toAbsolutePath().getParent();
        if (folder == null) {
            throw new Refused("share.split");
        }
        var unsealing = new Unsealing(SealedKeys.read(folder), Clock.systemUTC());
        var opened = SharesTyped.await(unsealing, new Typing(spec.commandLine().getErr()));
        operator.write("keys.filesRemoved", "", Map.of("holders", opened.holders()));
        SealedKeys.removeFiles(operator.keys(), opened.keys());
    }
}
