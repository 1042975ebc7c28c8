package org.koldoo.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.RandomAccessFile;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.koldoo.workflow.guard.KnownWords;

/** What whoever changes a procedure asks before handing it in. */
class CheckProcedureTest {

    private static final String START =
            "<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL' targetNamespace='x'>\n";

    @TempDir
    Path folder;

    record Outcome(int exit, String result, String trouble) {

        List<String> lines() {
            return result.lines().toList();
        }
    }

    @Test
    void theProceduresAndTablesThatComeWithTheProgramAreOk() throws IOException {
        var files = files(Path.of("workflows"), ".bpmn", ".dmn");
        var outcome = run(files);
        assertThat(outcome.result())
                .isEqualTo(String.join(
                        "",
                        files.stream().map(file -> "ok       " + file + "\n").toList()));
        assertThat(outcome.exit()).isZero();
        assertThat(outcome.trouble()).isEmpty();
    }

    @Test
    void aRefusalSaysTheLineWhatIsWrongAndWhere() throws IOException {
        var file = write(
                "script.bpmn",
                START + "<process id='p' isExecutable='true'>\n<startEvent id='s'/>\n"
                        + "<scriptTask id='x'/><serviceTask\n  id='y'/></process></definitions>");
        var outcome = run(List.of(file));
        assertThat(outcome.exit()).isEqualTo(1);
        assertThat(outcome.lines())
                .startsWith("refused  " + file + "  line 4: script tasks are not allowed (task \"x\")")
                .contains("         line 4: service tasks are not allowed (task \"y\")");
    }

    @Test
    void everyAttackIsRefused() throws IOException {
        var files = files(Path.of("src/test/resources/workflow/attacks"), ".bpmn");
        var outcome = run(files);
        assertThat(outcome.exit()).isEqualTo(1);
        var firsts =
                outcome.lines().stream().filter(line -> !line.startsWith(" ")).toList();
        assertThat(firsts).hasSameSizeAs(files).allMatch(line -> line.startsWith("refused  "));
        assertThat(outcome.result()).doesNotContain("!", "finding.");
    }

    @Test
    void warningsRefuseNothing() throws IOException {
        var good = Files.readString(Path.of("workflows/MFA.travel-document.bpmn"));
        var file = write("x.dmn", good.replaceFirst("<koldoo:label lang=\"ky\">[^<]*</koldoo:label>", ""));
        var outcome = run(List.of(file));
        assertThat(outcome.exit()).isZero();
        assertThat(outcome.lines())
                .containsExactly(
                        "ok       " + file,
                        "         warning  line 3: the name of \"MFA.travel-document\" is missing in the language \"ky\""
                                + " (procedure \"MFA.travel-document\")");
    }

    @Test
    void aTableIsKnownByItsContent() throws IOException {
        var table = Files.readString(Path.of("workflows/dimension.dmn"));
        assertThat(run(List.of(write("table.bpmn", table))).exit()).isZero();
        var refused = run(List.of(write("bad.bpmn", table.replace("&gt;= 2", "get value({}, 1)"))));
        assertThat(refused.result()).contains("row 1, column 1 holds something else than values");
        assertThat(refused.exit()).isEqualTo(1);
    }

    @Test
    void whatCannotBeReadIsSaidAndTheOthersAreStillChecked() throws IOException {
        var refused = write("empty.bpmn", "");
        var outcome = run(List.of(
                folder.resolve("none.bpmn").toString(), folder.toString(), "workflows/nrm.bpmn", refused, "/dev/null"));
        assertThat(outcome.exit()).isEqualTo(2);
        assertThat(outcome.trouble().lines())
                .containsExactly(
                        folder.resolve("none.bpmn") + " cannot be read: there is no such file.",
                        folder + " cannot be read: it is a folder.",
                        "/dev/null cannot be read: it is not a file.");
        assertThat(outcome.lines())
                .contains("ok       workflows/nrm.bpmn", "refused  " + refused + "  the file is empty");
        assertThat(run(List.of()).exit()).isEqualTo(2);
        assertThat(run(List.of("a\u0000b")).trouble())
                .contains("a?b cannot be read: this cannot be the name of a file");
    }

    @Test
    void whatIsNoProcedureIsCalledByItsName() throws IOException {
        assertThat(reason("PK\u0003\u0004xx")).contains("this is a ZIP archive");
        assertThat(reason("\u001f\u008b\b\u0000")).contains("this is a compressed file");
        assertThat(reason("\u0089PNG\r\n")).contains("this is a picture");
        assertThat(reason("\u00ff\u00fe<\u0000")).contains("not written in UTF-8");
        assertThat(reason("\u00ef\u00bb\u00bf" + START)).contains("invisible mark");
        assertThat(reason(START + "\u0000</definitions>")).contains("the file is damaged");
        assertThat(reason(START + "<a b='" + "x".repeat(400_000) + "'/></definitions>"))
                .contains("\"b\" is too long");
        assertThat(reason(START + "<a>".repeat(50_000))).contains("nested too deeply");
        assertThat(reason("<!DOCTYPE d [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;'>]>" + START))
                .contains("DOCTYPE");
    }

    /** Half a gigabyte would not fit into the memory of this test many times over. */
    @Test
    void aHugeFileIsRefusedByItsBeginning() throws IOException {
        var huge = folder.resolve("huge.bpmn");
        Files.writeString(huge, START);
        try (var file = new RandomAccessFile(huge.toFile(), "rw")) {
            file.setLength(8L << 30);
        }
        var outcome = run(List.of(huge.toString()));
        assertThat(outcome.exit()).isEqualTo(1);
        assertThat(outcome.result()).contains("the file is larger than 512 KB");
    }

    @Test
    void nothingFromAFileOrItsNameMovesTheCursor() throws IOException {
        var file = write(
                "a\n\u001b[2Jok       b.bpmn",
                START
                        + "<process id='p&#10;&#x9b;31m&#x202e;' isExecutable='true'><scriptTask id='&#x85;&#10;ok       x'/>"
                        + "</process></definitions>");
        var outcome = run(List.of(file, folder.resolve("no\u001b]0;x\u0007").toString()));
        assertThat(outcome.exit()).isEqualTo(2);
        var strange = Pattern.compile("[\\p{Cntrl}\\p{Cf}&&[^\\n]]", Pattern.UNICODE_CHARACTER_CLASS);
        assertThat(outcome.result()).doesNotContainPattern(strange);
        assertThat(outcome.trouble()).doesNotContainPattern(strange).contains("no?]0;x?");
        assertThat(outcome.lines()).noneMatch(line -> line.startsWith("ok"));
    }

    @Test
    void theWordsOfALivingSystemTakeThePlaceOfThoseInTheJar() throws IOException {
        var words = Files.readString(Path.of("src/main/resources", KnownWords.FILE));
        var file = write(
                "own.bpmn",
                Files.readString(Path.of("workflows/MFA.travel-document.bpmn"))
                        .replace("return.document", "mfa.own.deadline"));
        assertThat(run(List.of(file)).result()).contains("there is no deadline \"mfa.own.deadline\"");
        var living =
                write("words.json", words.replace("\"return.document\"", "\"mfa.own.deadline\", \"return.document\""));
        assertThat(run(List.of("--vocabulary", living, file)).exit()).isZero();
        for (var wrong : List.of("{}", "[", "\u0000", "{\"steps\": 3}")) {
            var outcome = run(List.of("--vocabulary", write("wrong.json", wrong), file));
            assertThat(outcome.exit()).isEqualTo(2);
            assertThat(outcome.trouble()).contains("wrong.json cannot be read: it is not a vocabulary.");
            assertThat(outcome.result()).isEmpty();
        }
        assertThat(run(List.of("--vocabulary", "none.json", file)).trouble()).contains("there is no such file");
    }

    private String reason(String bytes) throws IOException {
        var file = folder.resolve("reason.bpmn");
        Files.write(file, bytes.getBytes(StandardCharsets.ISO_8859_1));
        var outcome = run(List.of(file.toString()));
        assertThat(outcome.exit()).isEqualTo(1);
        return outcome.lines().getFirst();
    }

    private String write(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }

    private static List<String> files(Path folder, String... endings) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(Path::toString)
                    .filter(file -> Stream.of(endings).anyMatch(file::endsWith))
                    .sorted()
                    .toList();
        }
    }

    private static Outcome run(List<String> files) {
        var result = new StringWriter();
        var trouble = new StringWriter();
        var arguments = new ArrayList<>(List.of("check-procedure"));
        arguments.addAll(files);
        int exit = Commands.run(
                new PrintWriter(result, true), new PrintWriter(trouble, true), arguments.toArray(String[]::new));
        return new Outcome(exit, result.toString(), trouble.toString());
    }
}
