package org.koldoo.workflow.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.koldoo.workflow.decisions.DecisionDefinition.Input;
import org.koldoo.workflow.decisions.DecisionDefinition.Output;
import org.koldoo.workflow.decisions.DecisionDefinition.Safeguard;
import org.koldoo.workflow.decisions.DecisionTable.Column;
import org.koldoo.workflow.decisions.DecisionTable.HitPolicy;
import org.koldoo.workflow.decisions.DecisionTable.Row;
import org.koldoo.workflow.decisions.Problem.Code;

class TableCheckTest {

    private static final DecisionDefinition ASKED = new DecisionDefinition(
            "t",
            List.of(
                    new Input("age", Value.Kind.CODE, List.of("CHILD", "ADULT"), ""),
                    new Input("count", Value.Kind.NUMBER, List.of(), "")),
            List.of(new Output("result", List.of("GOOD", "BAD"), "")),
            List.of(new Safeguard("child", Map.of("age", Value.code("CHILD")), "result", Set.of("BAD"))));

    private static final Cell CHILD = Cell.oneOf(Value.code("CHILD"));
    private static final Cell ADULT = Cell.oneOf(Value.code("ADULT"));

    private static Cell atLeast(int low) {
        return Cell.of(Match.atLeast(BigDecimal.valueOf(low)));
    }

    private static Cell atMost(int high) {
        return Cell.of(Match.atMost(BigDecimal.valueOf(high)));
    }

    private static Row row(String result, Cell... cells) {
        return new Row(
                "r" + Math.abs(Arrays.hashCode(cells)) + result, "law", List.of(cells), List.of(Value.code(result)));
    }

    private static DecisionTable table(HitPolicy policy, Row... rows) {
        return new DecisionTable(
                "t",
                "T",
                "",
                policy,
                List.of(new Column("age", "Age", "string"), new Column("count", "Count", "integer")),
                List.of(new Column("result", "Result", "string")),
                List.of(rows));
    }

    private static List<Problem> check(HitPolicy policy, Row... rows) {
        return TableCheck.check(table(policy, rows), ASKED);
    }

    @Test
    void aTableThatAnswersEverythingOnceIsSound() {
        assertThat(check(
                        HitPolicy.UNIQUE,
                        row("GOOD", CHILD, Cell.ANY),
                        row("GOOD", ADULT, atLeast(2)),
                        row("BAD", ADULT, atMost(1))))
                .isEmpty();
    }

    @Test
    void aGapIsShownByAnExample() {
        var problem = check(HitPolicy.FIRST, row("GOOD", CHILD, Cell.ANY), row("GOOD", ADULT, atLeast(2)))
                .getFirst();
        assertThat(problem.code()).isEqualTo(Code.GAP);
        assertThat(problem.error()).isTrue();
        assertThat(problem.example()).isEqualTo(Map.of("age", Value.code("ADULT"), "count", Value.number(0)));
    }

    @Test
    void nothingBelowNoughtIsCounted() {
        assertThat(check(HitPolicy.FIRST, row("GOOD", Cell.ANY, atLeast(0)))).isEmpty();
    }

    @Test
    void twoRowsForTheSameAreRefusedWhereOnlyOneMayCount() {
        var problem = check(HitPolicy.UNIQUE, row("GOOD", Cell.ANY, atLeast(1)), row("GOOD", Cell.ANY, atMost(1)))
                .getFirst();
        assertThat(problem.code()).isEqualTo(Code.OVERLAP);
        assertThat(problem.rows()).containsExactly(1, 2);
        assertThat(problem.example().get("count")).isEqualTo(Value.number(1));
    }

    @Test
    void aRowThatNeverCountsIsNamedWithThoseThatTakeItsPlace() {
        var problem = check(
                        HitPolicy.FIRST,
                        row("GOOD", CHILD, Cell.ANY),
                        row("GOOD", ADULT, Cell.ANY),
                        row("GOOD", Cell.ANY, atLeast(3)))
                .getFirst();
        assertThat(problem.code()).isEqualTo(Code.COVERED);
        assertThat(problem.error()).isFalse();
        assertThat(problem.rows()).containsExactly(3, 1, 2);
    }

    @Test
    void aRowThatNothingCanMeetIsNamed() {
        var never = Cell.of(Match.between(BigDecimal.valueOf(5), BigDecimal.valueOf(3)));
        var problem = check(HitPolicy.FIRST, row("GOOD", CHILD, never), row("GOOD", Cell.ANY, Cell.ANY))
                .getFirst();
        assertThat(problem.code()).isEqualTo(Code.IMPOSSIBLE);
        assertThat(problem.rows()).containsExactly(1);
    }

    @Test
    void whatMayNeverBeAdvisedIsFoundBehindWhateverRow() {
        var problem = check(HitPolicy.FIRST, row("GOOD", CHILD, atLeast(2)), row("BAD", Cell.ANY, Cell.ANY))
                .getFirst();
        assertThat(problem.code()).isEqualTo(Code.FORBIDDEN);
        assertThat(problem.rows()).containsExactly(2);
        assertThat(problem.detail()).isEqualTo("child");
        assertThat(problem.example().get("age")).isEqualTo(Value.code("CHILD"));
    }

    @Test
    void whatTheProgramDoesNotKnowIsRefused() {
        assertThat(codes(check(HitPolicy.FIRST, row("UGLY", Cell.ANY, Cell.ANY))))
                .contains(Code.RESULT);
        assertThat(codes(check(HitPolicy.FIRST, row("GOOD", Cell.oneOf(Value.code("BABY")), Cell.ANY))))
                .contains(Code.CELL);
        assertThat(codes(check(HitPolicy.FIRST, row("GOOD", Cell.oneOf(Value.number(1)), Cell.ANY))))
                .contains(Code.CELL);
        var other = new DecisionTable("other", "", "", HitPolicy.FIRST, List.of(), List.of(), List.of());
        assertThat(codes(TableCheck.check(other, ASKED))).containsExactly(Code.COLUMNS);
    }

    @Test
    void aTableThatIsTooLargeToLookThroughSaysSo() {
        var inputs = IntStream.range(0, 12)
                .mapToObj(i -> new Column("n" + i, "N", "integer"))
                .toList();
        var rows = new ArrayList<Row>();
        for (int i = 0; i < 4; i++) {
            int low = i;
            rows.add(new Row("r" + i, "law", Collections.nCopies(12, atLeast(low)), List.of(Value.code("GOOD"))));
        }
        var large = new DecisionTable(
                "large", "", "", HitPolicy.FIRST, inputs, List.of(new Column("result", "", "string")), rows);
        assertThat(codes(TableCheck.check(large, null))).containsExactly(Code.TOO_LARGE);
    }

    private static List<Code> codes(List<Problem> problems) {
        return problems.stream().map(Problem::code).toList();
    }
}
