package org.koldoo.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.koldoo.journal.JournalCheck;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "journal-head",
        description =
                "Prints the head of the journal, to be kept outside: on paper, with the custodian, on another machine.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:it was printed", "2:it could not be read or written"})
final class JournalHeadCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--to", paramLabel = "FILE", description = "Adds it to this file too, a line each time.")
    private @Nullable Path file;

    @Override
    public Integer call() throws IOException {
        try (var program = QuietProgram.start()) {
            var line = program.getBean(JournalCheck.class).head().export();
            spec.commandLine().getOut().println(line);
            if (file != null) {
                Files.writeString(
                        file,
                        line + "\n",
                        StandardOpenOption.CREATE,
                        StandardOpenOption.APPEND,
                        StandardOpenOption.SYNC);
            }
            return 0;
        }
    }
}
