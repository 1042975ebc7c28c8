package org.koldoo.command;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.Actor;
import org.koldoo.base.BodyCode;
import org.koldoo.base.CurrentActor;
import org.koldoo.vault.KeyRotation;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "rotate-keys",
        description = {
            "Puts new keys in the place of old ones; what was encrypted stays readable.",
            "Without an option it goes on with a change that was interrupted."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:done", "1:some keys do not open and stay where they are", "2:it could not be done"})
final class RotateKeys implements Callable<Integer> {

    /** In a file that nobody else has open, nobody is still reading an old key. */
    private static final Duration STILL_READ = Duration.ofHours(1);

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @ArgGroup
    private @Nullable Which which;

    static final class Which {

        @Option(names = "--root", description = "The root key, which wraps the keys of all organisations.")
        private boolean root;

        @Option(names = "--body", paramLabel = "CODE", description = "The key of one organisation.")
        private @Nullable String body;

        @Option(names = "--bodies", description = "The keys of all organisations.")
        private boolean bodies;

        @Option(names = "--index", description = "The key by which names are found.")
        private boolean index;
    }

    @Override
    public Integer call() {
        try (var program = QuietProgram.start()) {
            var operator = Operator.of(program);
            var rotation = KeyRotation.of(
                    operator.database(),
                    operator.transactions(),
                    operator.keys(),
                    operator.journal(),
                    operator.clock());
            return CurrentActor.as(Actor.SYSTEM, () -> rotate(rotation, operator));
        }
    }

    private int rotate(KeyRotation rotation, Operator operator) {
        var out = spec.commandLine().getOut();
        if (which != null && which.index && !OlderIndex.knowsKeys(operator)) {
            out.println(
                    "Start this version of the program once, so that it brings the tables up to date. Nothing was changed.");
            return PlainTrouble.NOT_DONE;
        }
        begin(rotation, out);
        var done = rotation.catchUp();
        out.println("Wrapped anew: " + done.caseKeys() + " keys of cases and drafts, " + done.bodyKeys()
                + " keys of organisations.");
        var gone = rotation.letGo(operator.whole().postgres() ? STILL_READ : Duration.ZERO);
        out.println("Old keys of organisations removed: " + gone.bodyKeys() + ".");
        gone.rootKeys()
                .forEach(name ->
                        out.println("Nothing hangs on " + operator.keys().file(name)
                                + " any more. Copy the new root key to your two sticks, make a new backup, then destroy this"
                                + " file and every copy of it: shred -u "
                                + operator.keys().file(name)));
        var behind = OlderIndex.cases(operator);
        if (behind > 0) {
            out.println(
                    "Cases still found by an older index key: " + behind + ". The running program goes on with them.");
        }
        if (done.unreadable() > 0) {
            out.println(done.unreadable() + " keys do not open and stay under their old key.");
            return 1;
        }
        return 0;
    }

    private void begin(KeyRotation rotation, PrintWriter out) {
        if (which == null) {
            return;
        }
        if (which.root) {
            out.println("New root key: " + rotation.newRootKey() + ".");
        }
        if (which.body != null) {
            newVersion(rotation, BodyCode.of(which.body), out);
        }
        if (which.index) {
            out.println(
                    "New index key: " + rotation.newIndexKey() + ". Copy it to your two sticks, and to every machine"
                            + " the program runs on. The running program makes the index anew; the old file stays, because"
                            + " destroyed.list needs it.");
        }
        if (which.bodies) {
            rotation.bodies().forEach(body -> newVersion(rotation, body, out));
        }
    }

    private static void newVersion(KeyRotation rotation, BodyCode body, PrintWriter out) {
        out.println("New key of " + body + ": version " + rotation.newBodyKey(body) + ".");
    }
}
