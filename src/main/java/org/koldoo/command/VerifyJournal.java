package org.koldoo.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.koldoo.journal.JournalCheck;
import org.koldoo.journal.JournalHead;
import org.koldoo.journal.JournalVerdict;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "verify-journal",
        description = "Checks that nobody changed, removed or added entries of the journal, and prints its head.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:the journal is sound", "1:it is not", "2:it could not be checked"})
final class VerifyJournal implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--head",
            paramLabel = "HEAD",
            description = "A head that was kept outside; finds a cut or rewritten end.")
    private @Nullable String kept;

    @Option(
            names = "--heads",
            paramLabel = "FILE",
            description = "All heads of a file that was kept outside, one at the end of each line.")
    private @Nullable Path heads;

    @Override
    public Integer call() throws IOException {
        try (var program = QuietProgram.start()) {
            var check = program.getBean(JournalCheck.class);
            var verdict = check.verify();
            for (var head : keptHeads()) {
                if (verdict.sound()) {
                    verdict = check.compare(JournalHead.parse(head));
                }
            }
            return tell(verdict, check);
        }
    }

    private List<String> keptHeads() throws IOException {
        var all = new ArrayList<String>();
        if (kept != null) {
            all.add(kept);
        }
        if (heads != null) {
            Files.readAllLines(heads).stream()
                    .filter(line -> !line.isBlank())
                    .map(line -> line.strip().substring(line.strip().lastIndexOf(' ') + 1))
                    .forEach(all::add);
        }
        return all;
    }

    private int tell(JournalVerdict verdict, JournalCheck check) {
        var out = spec.commandLine().getOut();
        var bad = verdict.firstBad();
        if (bad != null) {
            out.println("The journal is not sound: entry " + bad.sequence() + " " + words(bad.fault()) + ".");
            return 1;
        }
        var head = check.head();
        out.println("The journal is sound: " + head.sequence() + " entries.");
        out.println("Head: " + head.export());
        return 0;
    }

    private static String words(JournalVerdict.Fault fault) {
        return switch (fault) {
            case CHANGED -> "was changed, moved or sealed with another key";
            case MISSING -> "is missing";
            case EXTRA -> "was added outside the chain";
            case REWRITTEN -> "is not the one of the head that was kept outside";
        };
    }
}
