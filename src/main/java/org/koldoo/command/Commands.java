package org.koldoo.command;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The commands of the program. Exit code 0: all is well; 1: the check found something; 2: it could not be done. */
@Command(
        name = "koldoo",
        description = "The case system of a national referral mechanism. Without a command it starts.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {
            Backup.class,
            CheckProcedure.class,
            JoinRootKey.class,
            MakeRecoveryKey.class,
            Restore.class,
            RotateKeys.class,
            SplitRootKey.class,
            VerifyJournal.class,
            Version.class,
            CommandLine.HelpCommand.class
        })
public final class Commands implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    private Commands() {}

    /** Whether these arguments ask for a command; others are settings for the program itself. */
    public static boolean asked(String... arguments) {
        return arguments.length > 0
                && (!arguments[0].startsWith("-") || arguments[0].matches("-h|--help|-V|--version"));
    }

    /** Runs a command and returns its exit code. */
    public static int run(String... arguments) {
        return run(new PrintWriter(System.out, true), new PrintWriter(System.err, true), arguments);
    }

    static int run(PrintWriter result, PrintWriter trouble, String... arguments) {
        return new CommandLine(new Commands())
                .setOut(result)
                .setErr(trouble)
                .setExecutionExceptionHandler(new PlainTrouble())
                .execute(arguments);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name a command.");
    }
}
