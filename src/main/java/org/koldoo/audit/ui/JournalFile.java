package org.koldoo.audit.ui;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.QuoteMode;
import org.koldoo.audit.Deed;
import org.koldoo.base.UserId;
import org.koldoo.base.ui.Times;
import org.koldoo.base.ui.Words;
import org.koldoo.journal.ExportMark;
import org.koldoo.journal.JournalLine;

/** Entries of the journal as a table for a spreadsheet; no cell of it is taken for a formula, and it says whose it is. */
final class JournalFile {

    private static final Pattern FORMULA = Pattern.compile(
            "^[\\uFEFF\\u0000-\\u001F\\u007F\\s\\p{Cf}]*[=+\\-@|%＝＋－＠]", Pattern.UNICODE_CHARACTER_CLASS);

    private static final CSVFormat FORMAT = CSVFormat.EXCEL
            .builder()
            .setDelimiter(';')
            .setQuoteMode(QuoteMode.ALL)
            .get();

    private JournalFile() {}

    static byte[] of(List<JournalLine> lines, Map<UserId, String> people, LookedWords words, ExportMark mark) {
        var text = new StringWriter();
        text.append('\uFEFF');
        try (var table = FORMAT.print(text)) {
            table.printRecord(
                    Words.of("looked.csv.entry"),
                    Words.of("looked.csv.time"),
                    mark.in(Words.of("looked.csv.who")),
                    Words.of("looked.csv.kind"),
                    Words.of("looked.csv.what"),
                    Words.of("looked.csv.case"));
            for (var line : lines) {
                var number = line.caseNumber();
                table.printRecord(
                        line.sequence(),
                        Times.text(line.at()),
                        safe(people.getOrDefault(line.user(), "")),
                        LookedWords.deed(Deed.of(line)),
                        safe(words.what(line)),
                        number == null ? "" : number.value());
            }
            table.printRecord(Words.of("looked.csv.mark", mark.shown()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    static String safe(String cell) {
        return FORMULA.matcher(cell).find() ? "'" + cell : cell;
    }
}
