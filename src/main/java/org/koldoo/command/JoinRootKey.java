package org.koldoo.command;

import java.util.Map;
import java.util.concurrent.Callable;
import org.koldoo.base.locked.SealedKeys;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "join-root-key",
        description = {
            "Puts keys that are in shares back into files: to change keys or holders, or to start without holders again.",
            "Two holders enter their shares."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:done", "2:it could not be done"})
final class JoinRootKey implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        try (var program = QuietProgram.start()) {
            var operator = Operator.of(program);
            SealedKeys.join(operator.keys());
            operator.write("keys.joined", "", Map.of());
            spec.commandLine().getOut().println("The keys are in files again. The shares open nothing any more.");
            return 0;
        }
    }
}
