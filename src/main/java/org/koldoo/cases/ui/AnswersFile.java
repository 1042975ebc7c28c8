package org.koldoo.cases.ui;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.QuoteMode;
import org.koldoo.base.ui.Times;
import org.koldoo.base.ui.Words;
import org.koldoo.cases.CaseExport.Row;
import org.koldoo.files.Cells;
import org.koldoo.journal.ExportMark;

/** Answers as a table for a spreadsheet, in the reader's language; no cell of it is ever taken for a formula. */
final class AnswersFile {

    /** Spreadsheets with Russian settings expect it; others see the mark at the beginning and ask. */
    private static final CSVFormat FORMAT = CSVFormat.EXCEL
            .builder()
            .setDelimiter(';')
            .setQuoteMode(QuoteMode.ALL)
            .get();

    private AnswersFile() {}

    /** With the mark hidden in its head and readable in its last line. */
    static byte[] of(List<Row> rows, ExportMark mark) {
        var text = new StringWriter();
        text.append('\uFEFF');
        try (var table = FORMAT.print(text)) {
            table.printRecord(
                    mark.in(Words.of("case.export.number")),
                    Words.of("case.export.task"),
                    Words.of("case.export.field"),
                    Words.of("case.export.answer"),
                    Words.of("case.export.date"),
                    Words.of("case.export.role"));
            for (var row : rows) {
                table.printRecord(
                        row.number().value(),
                        Cells.safe(row.task().in(Words.locale())),
                        Cells.safe(row.field().label().in(Words.locale())),
                        Cells.safe(answer(row)),
                        row.at() == null ? "" : Times.text(row.at()),
                        Words.of("accounts.role." + row.role().code()));
            }
            table.printRecord(mark.shown());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String answer(Row row) {
        var answer = row.answer();
        return switch (row.field().kind()) {
            case YES_NO_REFUSED -> Words.of("field.answer." + answer);
            case DATE -> Times.text(LocalDate.parse(answer));
            case CHOICE, CHOICES ->
                Arrays.stream(answer.split(" "))
                        .map(code -> FieldWords.choice(row.field().choices(), code))
                        .collect(Collectors.joining(", "));
            case PERSON -> Words.of("case.export.person", answer);
            case TEXT, LONG_TEXT, NUMBER -> answer;
        };
    }
}
