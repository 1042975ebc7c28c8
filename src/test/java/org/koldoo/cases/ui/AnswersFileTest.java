package org.koldoo.cases.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.junit.jupiter.api.Test;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.Labels;
import org.koldoo.base.Role;
import org.koldoo.cases.AgeClass;
import org.koldoo.cases.CaseExport.Row;
import org.koldoo.files.Cells;
import org.koldoo.journal.ExportMark;
import org.koldoo.testing.Asvs;
import org.koldoo.workflow.FieldKind;
import org.koldoo.workflow.StepChoice;
import org.koldoo.workflow.StepField;
import org.springframework.beans.factory.annotation.Autowired;

class AnswersFileTest extends ScreenTest {

    private static final CaseNumber NUMBER = CaseNumber.random();

    private final ExportMark mark = ExportMark.fresh();

    @Autowired
    ExportAction action;

    @Test
    void theTableIsInWordsAndInTheReadersLanguage() throws IOException {
        var file = AnswersFile.of(
                List.of(
                        row(FieldKind.CHOICES, "A B"),
                        row(FieldKind.YES_NO_REFUSED, "REFUSED"),
                        row(FieldKind.DATE, "2026-11-26"),
                        row(FieldKind.PERSON, "2"),
                        row(FieldKind.LONG_TEXT, "one\n\"two\"; three")),
                mark);
        assertThat(new String(file, StandardCharsets.UTF_8)).startsWith("\uFEFF\"C");
        var cells = cells(file);
        assertThat(ExportMark.find(new String(file, StandardCharsets.UTF_8))).containsExactly(mark);
        assertThat(cells.getLast()).containsExactly(mark.shown());
        assertThat(cells.getFirst())
                .containsExactly(mark.in("Case"), "Task", "Question", "Answer", "Date", "Who answered");
        assertThat(cells.get(1).subList(0, 4)).containsExactly(NUMBER.value(), "Task", "Question", "Anna, Bek");
        assertThat(cells.get(1).get(5)).isEqualTo("Ministry officer");
        assertThat(cells.stream().skip(2).limit(4).map(row -> row.get(3)))
                .containsExactly("Would rather not say", "26.11.2026", "Person 2", "one\n\"two\"; three");
    }

    @Test
    @Asvs("V1.2.10")
    void noCellIsTakenForAFormula() throws IOException {
        for (var start : List.of("", " ", "\t", "\r\n", "\u0000", "\uFEFF", "\u00a0", "\u200b", "\u3000", "\u202e")) {
            for (var sign : List.of("=", "+", "-", "@", "|", "%", "＝", "＋", "－", "＠")) {
                var payload = start + sign + "cmd|' /C calc'!A0";
                assertThat(cells(AnswersFile.of(List.of(row(FieldKind.LONG_TEXT, payload)), mark))
                                .get(1)
                                .get(3))
                        .as(payload)
                        .startsWith("'");
            }
        }
        assertThat(Cells.safe("a=b")).isEqualTo("a=b");
    }

    @Test
    void itIsTakenOutAfterSayingWhatFor() {
        var head = world.head("Blue Poplar", AgeClass.ADULT, false);
        world.exported = List.of(row(FieldKind.TEXT, "x"));
        UI.getCurrent().navigate("case/" + head.number());
        action.start(head);
        assertThat(world.calls).isEmpty();
        saysWhatFor("Take out answers", "COURT");
        assertThat(world.calls).containsExactly("export COURT");
        assertThat(find(Anchor.class).withText("Save the table").all()).hasSize(1);
        assertThat(find(Button.class).withText("Close").all()).isNotEmpty();
    }

    private static List<List<String>> cells(byte[] file) throws IOException {
        var text = new String(file, StandardCharsets.UTF_8).substring(1);
        try (var table = CSVParser.parse(
                text, CSVFormat.EXCEL.builder().setDelimiter(';').get())) {
            return table.getRecords().stream().map(record -> record.toList()).toList();
        }
    }

    private static Row row(FieldKind kind, String answer) {
        var choices = List.of(
                new StepChoice("A", new Labels("Анна", "Анна", "Anna")),
                new StepChoice("B", new Labels("Бек", "Бек", "Bek")));
        var field = new StepField(
                "key",
                kind,
                new Labels("Суроо", "Вопрос", "Question"),
                new Labels("", "", ""),
                false,
                Set.of(),
                choices);
        return new Row(NUMBER, new Labels("Тапшырма", "Задача", "Task"), field, answer, Instant.EPOCH, Role.OFFICER);
    }
}
