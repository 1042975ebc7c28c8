package org.koldoo.workflow.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.koldoo.workflow.guard.DecisionCheck;

class TableFileTest {

    static byte[] shipped(String table) throws IOException {
        return Files.readAllBytes(Path.of("workflows", table + ".dmn"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"dimension", "combination"})
    void whatIsReadAndWrittenSaysTheSameAndPassesTheGuard(String name) throws IOException {
        var table = TableFile.required(shipped(name));
        var written = TableFile.write(table);
        assertThat(DecisionCheck.check(written)).isEmpty();
        assertThat(TableFile.required(written)).isEqualTo(table);
        assertThat(TableFile.write(TableFile.required(written))).isEqualTo(written);
        assertThat(lines(written)).isEqualTo(lines(shipped(name)));
    }

    private static List<String> lines(byte[] file) {
        return new String(file, StandardCharsets.UTF_8)
                .replace(" />", "/>")
                .replaceAll("(<output [^>]*)>\\s*</output>", "$1/>")
                .replace("'", "\"")
                .lines()
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '§', textBlock = """
        - | §§
        "A" | "A"
        "A","B, C" | "A", "B, C"
        not("A", "B") | not("A", "B")
        >=2 | >= 2
        < 3 | < 3
        [1..3] | [1..3]
        ]1..3[ | (1..3)
        (1 .. 3] | (1..3]
        1, >= 5 | 1, >= 5
        not( [2..4] ) | not([2..4])
        true | true
        null | null
        -1.50 | -1.5
        """)
    void aCellIsReadAndWritten(String written, String again) {
        assertThat(Cell.read(written).orElseThrow().written()).isEqualTo(again);
        assertThat(Cell.read(again).orElseThrow()).isEqualTo(Cell.read(written).orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"A\",", ">= \"A\"", "[\"A\"..\"B\"]", "A", "not(", "\"A\" \"B\"", "1 + 1", "not(not(1))", ",1"
            })
    void whatNoFormCouldShowIsNotRead(String written) {
        assertThat(Cell.read(written)).isEmpty();
    }

    @Test
    void whatIsTypedAsASourceCanBreakNothing() throws IOException {
        var table = TableFile.required(shipped("dimension"));
        var row = table.rows().getFirst();
        var typed = "]]> <!-- & </description><script> \" ' ${x} \u00a0 ө";
        var changed = table.with(0, new DecisionTable.Row(row.id(), typed, row.cells(), row.outputs()));
        var written = TableFile.write(changed);
        assertThat(DecisionCheck.check(written)).isEmpty();
        assertThat(TableFile.required(written).rows().getFirst().source()).isEqualTo(typed);
    }

    @Test
    void aRowKeepsItsIdWhereverItGoes() throws IOException {
        var table = TableFile.required(shipped("dimension"));
        var moved = table.moved("row3", -2);
        assertThat(moved.rows())
                .extracting(DecisionTable.Row::id)
                .containsExactly("row3", "row1", "row2", "row4", "row5", "row6");
        assertThat(RowChange.between(table, moved)).singleElement().satisfies(change -> {
            assertThat(change.kind()).isEqualTo(RowChange.Kind.MOVED);
            assertThat(change.placeBefore()).isEqualTo(3);
            assertThat(change.placeAfter()).isEqualTo(1);
        });
        assertThat(RowChange.between(table, table.without("row2")))
                .extracting(RowChange::kind)
                .containsExactly(RowChange.Kind.REMOVED);
    }
}
