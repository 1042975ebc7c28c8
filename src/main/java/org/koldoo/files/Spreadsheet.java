package org.koldoo.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;

/** A table as a spreadsheet reads it; every cell is text, also what looks like a number or a formula. */
public final class Spreadsheet {

    private static final int WIDEST = 60;

    private Spreadsheet() {}

    /** One sheet: its name, and rows of cells of which the first is the heading. */
    public record Sheet(String name, List<List<String>> rows) {
        public Sheet {
            rows = List.copyOf(rows);
        }
    }

    public static byte[] of(List<Sheet> sheets) {
        var bytes = new ByteArrayOutputStream();
        // No name of the program, no date: what the table says is in its cells.
        try (var book = new Workbook(bytes, "x", "1.0")) {
            sheets.forEach(sheet -> write(book, sheet));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(Workbook book, Sheet sheet) {
        var page = book.newWorksheet(sheet.name().replaceAll("[\\[\\]:*?/\\\\']", " "));
        for (int row = 0; row < sheet.rows().size(); row++) {
            var cells = sheet.rows().get(row);
            for (int column = 0; column < cells.size(); column++) {
                page.value(row, column, visible(Cells.safe(cells.get(column))));
                if (row == 0) {
                    page.style(row, column).bold().set();
                    page.width(
                            column,
                            Math.min(WIDEST, Math.max(14, cells.get(column).length() + 4)));
                }
            }
        }
    }

    /** A spreadsheet's file can hold no control characters. */
    private static String visible(String text) {
        return text.codePoints()
                .filter(sign -> sign == '\n' || sign == '\t' || !Character.isISOControl(sign))
                .filter(sign -> sign != 0xFFFE && sign != 0xFFFF && (sign < 0xD800 || sign > 0xDFFF))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
