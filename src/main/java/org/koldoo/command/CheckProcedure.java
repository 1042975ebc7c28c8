package org.koldoo.command;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.koldoo.workflow.guard.FileCheck;
import org.koldoo.workflow.guard.Finding;
import org.koldoo.workflow.guard.KnownWords;
import org.koldoo.workflow.guard.Vocabulary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The check of the editor, the import and the publication, for a file: nothing of the program is started. */
@Command(
        name = "check-procedure",
        description = "Checks files of procedures (BPMN) and decision tables (DMN) before they are taken in.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:all files are ok", "1:a file is refused", "2:a file could not be read"})
final class CheckProcedure implements Callable<Integer> {

    private static final String INDENT = " ".repeat(9);

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "The files.")
    @SuppressWarnings("NullAway.Init")
    private List<String> files;

    @Option(
            names = "--vocabulary",
            paramLabel = "FILE",
            description = "The words of a living system instead of those the program comes with.")
    private @Nullable String vocabulary;

    private int exit;

    @Override
    public Integer call() {
        Vocabulary words;
        try {
            words = vocabulary == null ? KnownWords.ofTheProgram() : KnownWords.of(Path.of(vocabulary));
        } catch (IOException | InvalidPathException e) {
            return unread(String.valueOf(vocabulary), e);
        }
        files.forEach(file -> check(file, words));
        return exit;
    }

    private void check(String file, Vocabulary words) {
        byte[] bytes;
        try {
            bytes = beginning(Path.of(file));
        } catch (IOException | InvalidPathException e) {
            exit = unread(file, e);
            return;
        }
        var findings = FileCheck.check(bytes, words);
        var first = findings.stream().filter(Finding::error).findFirst();
        say(first.map(error -> "refused  " + Printable.of(file) + "  " + Sentences.of(error))
                .orElse("ok       " + Printable.of(file)));
        first.ifPresent(error -> {
            exit = Math.max(exit, 1);
            say(INDENT + "-> " + Sentences.advice(error));
        });
        findings.stream()
                .filter(finding -> finding != first.orElse(null))
                .forEach(finding -> say(INDENT + (finding.error() ? "" : "warning  ") + Sentences.of(finding)));
    }

    /** As much of a file as is ever looked at, and a byte more, so that what is too large is seen to be. */
    private static byte[] beginning(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new IOException("it is a folder");
        }
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new IOException("it is not a file");
        }
        try (var stream = Files.newInputStream(file)) {
            return stream.readNBytes(FileCheck.LARGEST + 1);
        }
    }

    private int unread(String file, Exception trouble) {
        var why = switch (trouble) {
            case NoSuchFileException none -> "there is no such file";
            case AccessDeniedException denied -> "you may not read it";
            case InvalidPathException invalid -> "this cannot be the name of a file";
            default -> String.valueOf(trouble.getMessage());
        };
        spec.commandLine().getErr().println(Printable.of(file + " cannot be read: " + why + "."));
        return PlainTrouble.NOT_DONE;
    }

    private void say(String line) {
        spec.commandLine().getOut().println(line);
    }
}
