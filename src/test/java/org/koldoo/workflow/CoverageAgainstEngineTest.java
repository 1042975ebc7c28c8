package org.koldoo.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.koldoo.base.Refused;
import org.koldoo.workflow.decisions.Cell;
import org.koldoo.workflow.decisions.DecisionTable;
import org.koldoo.workflow.decisions.DecisionTable.Column;
import org.koldoo.workflow.decisions.DecisionTable.HitPolicy;
import org.koldoo.workflow.decisions.DecisionTable.Row;
import org.koldoo.workflow.decisions.Match;
import org.koldoo.workflow.decisions.Problem;
import org.koldoo.workflow.decisions.Problem.Code;
import org.koldoo.workflow.decisions.TableCheck;
import org.koldoo.workflow.decisions.TableFile;
import org.koldoo.workflow.decisions.Value;

/** Invented tables, each asked everything that can be put in: what the check says is what the engine does. */
class CoverageAgainstEngineTest {

    private static final int TABLES = 250;

    private static final List<Column> INPUTS = List.of(
            new Column("who", "Who", "string"),
            new Column("many", "Many", "integer"),
            new Column("yes", "Yes", "boolean"));

    /** One code and numbers that no cell names, and nothing at all. */
    private static final List<Value> WHO =
            List.of(Value.code("A"), Value.code("B"), Value.code("C"), Value.code("other"), Value.NOTHING);

    private static final List<Value> MANY = java.util.stream.Stream.concat(
                    java.util.stream.IntStream.rangeClosed(-2, 7).mapToObj(Value::number),
                    java.util.stream.Stream.of(Value.NOTHING))
            .toList();

    private static final List<Value> YES = List.of(Value.YES, Value.NO, Value.NOTHING);

    private final DecisionEngine engine = new DecisionEngine();
    private final Random random = new Random(20261126);

    @Test
    void theCheckFindsExactlyWhatTheEngineDoes() {
        var met = new TreeSet<Code>();
        for (int i = 0; i < TABLES; i++) {
            var table = table();
            var problems = TableCheck.check(table, null);
            problems.forEach(problem -> met.add(problem.code()));
            compare(table, problems);
        }
        assertThat(met).contains(Code.GAP, Code.COVERED, Code.OVERLAP, Code.IMPOSSIBLE);
    }

    /** The engine takes "true, true" for anything at all, so the check lets no such cell pass. */
    @Test
    void aListOfYesAndNoIsRefusedBecauseTheEngineMisreadsIt() {
        var twice = Cell.oneOf(Value.YES, Value.YES);
        var row = new Row("row1", "law", List.of(Cell.ANY, Cell.ANY, twice), List.of(Value.code("X")));
        var table = new DecisionTable(
                "t", "T", "", HitPolicy.FIRST, INPUTS, List.of(new Column("out", "Out", "string")), List.of(row));
        var parsed = engine.parse(TableFile.write(table), 0);
        assertThat(ask(parsed, List.of(Value.code("A"), Value.number(1), Value.NO)))
                .isEqualTo("row1");
        assertThat(TableCheck.check(table, null)).extracting(Problem::code).containsExactly(Code.CELL);
    }

    private void compare(DecisionTable table, List<Problem> problems) {
        var parsed = engine.parse(TableFile.write(table.with(table.rows())), 0);
        var counted = new TreeSet<Integer>();
        var met = new TreeSet<Integer>();
        boolean gap = false;
        boolean overlap = false;
        for (var who : values(table, 0, WHO)) {
            for (var many : values(table, 1, MANY)) {
                for (var yes : values(table, 2, YES)) {
                    var incoming = List.of(who, many, yes);
                    int[] matching = java.util.stream.IntStream.range(
                                    0, table.rows().size())
                            .filter(row -> lets(table.rows().get(row), incoming))
                            .toArray();
                    var answer = ask(parsed, incoming);
                    gap |= matching.length == 0;
                    overlap |= matching.length > 1;
                    java.util.Arrays.stream(matching).forEach(met::add);
                    if (matching.length == 0) {
                        assertThat(answer).as(text(table, incoming)).isEqualTo("no row");
                    } else if (table.policy() == HitPolicy.FIRST || matching.length == 1) {
                        counted.add(matching[0]);
                        assertThat(answer)
                                .as(text(table, incoming))
                                .isEqualTo(table.rows().get(matching[0]).id());
                    } else {
                        assertThat(answer).as(text(table, incoming)).isEqualTo("several");
                    }
                }
            }
        }
        var codes = problems.stream().map(Problem::code).toList();
        assertThat(codes.contains(Code.GAP)).as(text(table, List.of())).isEqualTo(gap);
        assertThat(codes.contains(Code.OVERLAP))
                .as(text(table, List.of()))
                .isEqualTo(overlap && table.policy() == HitPolicy.UNIQUE);
        assertThat(rows(problems, Code.IMPOSSIBLE)).as(text(table, List.of())).isEqualTo(without(table, met));
        if (table.policy() == HitPolicy.FIRST) {
            var covered = without(table, counted);
            covered.removeAll(without(table, met));
            assertThat(rows(problems, Code.COVERED)).as(text(table, List.of())).isEqualTo(covered);
        }
        problems.stream()
                .filter(problem -> problem.code() == Code.GAP)
                .forEach(problem -> assertThat(ask(
                                parsed,
                                INPUTS.stream()
                                        .map(input -> problem.example().get(input.name()))
                                        .toList()))
                        .isEqualTo("no row"));
    }

    private static TreeSet<Integer> rows(List<Problem> problems, Code code) {
        var rows = new TreeSet<Integer>();
        problems.stream()
                .filter(problem -> problem.code() == code)
                .forEach(problem -> rows.add(problem.rows().getFirst() - 1));
        return rows;
    }

    private static TreeSet<Integer> without(DecisionTable table, TreeSet<Integer> some) {
        var rows = new TreeSet<Integer>();
        for (int row = 0; row < table.rows().size(); row++) {
            if (!some.contains(row)) {
                rows.add(row);
            }
        }
        return rows;
    }

    private static boolean lets(Row row, List<Value> incoming) {
        for (int i = 0; i < incoming.size(); i++) {
            if (!row.cells().get(i).lets(incoming.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static String ask(DecisionEngine.Parsed parsed, List<Value> incoming) {
        Map<String, Object> inputs = new HashMap<>();
        for (int i = 0; i < incoming.size(); i++) {
            inputs.put(INPUTS.get(i).name(), incoming.get(i).raw());
        }
        try {
            return parsed.evaluate(inputs).rule();
        } catch (Refused noRow) {
            return "no row";
        } catch (RuntimeException severalRows) {
            return "several";
        }
    }

    /** "Nothing" comes in only where a cell of the column speaks of it. */
    private static List<Value> values(DecisionTable table, int column, List<Value> all) {
        boolean nothing = table.rows().stream()
                .flatMap(row -> row.cells().get(column).matches().stream())
                .anyMatch(Match.same(Value.NOTHING)::equals);
        return all.stream()
                .filter(value -> nothing || !value.equals(Value.NOTHING))
                .toList();
    }

    private DecisionTable table() {
        var rows = new ArrayList<Row>();
        int count = 1 + random.nextInt(6);
        for (int i = 0; i < count; i++) {
            rows.add(new Row(
                    "row" + i,
                    "law",
                    List.of(who(), many(), yes()),
                    List.of(Value.code(random.nextBoolean() ? "X" : "Y"))));
        }
        if (random.nextInt(3) == 0) {
            rows.add(new Row("rest", "law", List.of(Cell.ANY, Cell.ANY, Cell.ANY), List.of(Value.code("X"))));
        }
        return new DecisionTable(
                "t",
                "T",
                "",
                random.nextBoolean() ? HitPolicy.FIRST : HitPolicy.UNIQUE,
                INPUTS,
                List.of(new Column("out", "Out", "string")),
                rows);
    }

    private Cell who() {
        return cell(() ->
                Match.same(random.nextInt(12) == 0 ? Value.NOTHING : Value.code("" + "ABC".charAt(random.nextInt(3)))));
    }

    private Cell yes() {
        return random.nextInt(3) == 0
                ? Cell.ANY
                : Cell.oneOf(random.nextInt(12) == 0 ? Value.NOTHING : Value.yesNo(random.nextBoolean()));
    }

    private Cell many() {
        return cell(() -> {
            var low = new BigDecimal(random.nextInt(6))
                    .add(random.nextInt(5) == 0 ? new BigDecimal("0.5") : BigDecimal.ZERO);
            var high = low.add(new BigDecimal(random.nextInt(4) - 1));
            return switch (random.nextInt(12)) {
                case 0 -> Match.same(Value.NOTHING);
                case 1, 2, 3 -> Match.same(Value.number(random.nextInt(6)));
                case 4, 5 -> Match.atLeast(low);
                case 6, 7 -> Match.atMost(low);
                case 8 -> new Match.Stretch(low, false, null, false);
                case 9 -> new Match.Stretch(null, false, high, false);
                default -> new Match.Stretch(low, random.nextBoolean(), high, random.nextBoolean());
            };
        });
    }

    private Cell cell(java.util.function.Supplier<Match> match) {
        if (random.nextInt(3) == 0) {
            return Cell.ANY;
        }
        var matches = new ArrayList<Match>();
        int count = 1 + random.nextInt(2);
        for (int i = 0; i < count; i++) {
            matches.add(match.get());
        }
        return new Cell(random.nextInt(4) == 0, matches);
    }

    private static String text(DecisionTable table, List<Value> incoming) {
        var text = new StringBuilder(table.policy() + " " + incoming);
        table.rows()
                .forEach(row -> text.append("\n")
                        .append(row.id())
                        .append(row.cells().stream().map(Cell::written).toList()));
        return text.toString();
    }
}
