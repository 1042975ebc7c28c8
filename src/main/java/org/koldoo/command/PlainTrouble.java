package org.koldoo.command;

import org.koldoo.base.KeyTrouble;
import org.koldoo.base.Refused;
import org.koldoo.base.start.DatabaseInUse;
import org.koldoo.base.start.WrongInstallation;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Says in one sentence why a command could not be done. */
final class PlainTrouble implements IExecutionExceptionHandler {

    static final int NOT_DONE = 2;

    @Override
    public int handleExecutionException(Exception trouble, CommandLine command, ParseResult parsed) {
        command.getErr().println(sentence(trouble));
        return NOT_DONE;
    }

    private static String sentence(Throwable trouble) {
        for (var cause = trouble; cause != null; cause = cause.getCause()) {
            if (cause instanceof KeyTrouble || cause instanceof DatabaseInUse || cause instanceof WrongInstallation) {
                return String.valueOf(cause.getMessage());
            }
            if (cause instanceof Refused refused) {
                return RefusedWords.of(refused);
            }
        }
        return "This could not be done: " + trouble;
    }
}
