package org.koldoo.sops.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.koldoo.base.ui.Fields;
import org.koldoo.base.ui.FormErrors;
import org.koldoo.base.ui.Words;
import org.koldoo.workflow.decisions.Cell;
import org.koldoo.workflow.decisions.DecisionDefinition.Input;
import org.koldoo.workflow.decisions.Match;
import org.koldoo.workflow.decisions.Value;

/** What a row asks of one column: how it is compared, and with what where that is needed. */
class TableCellField extends Div {

    private static final String ANY = "any";
    private static final String AS = "as";
    private static final Map<Value.Kind, List<String>> WAYS = Map.of(
            Value.Kind.CODE, List.of(ANY, "oneOf", "noneOf"),
            Value.Kind.NUMBER, List.of(ANY, "is", "isNot", "atLeast", "atMost", "between"),
            Value.Kind.YES_NO, List.of(ANY, "true", "false"));

    private final Cell before;
    private final Value.Kind kind;
    private final Select<String> way = new Select<>();
    private final CheckboxGroup<String> codes;
    private final IntegerField low;
    private final IntegerField high;

    TableCellField(TableWords words, Input input, int column, Cell cell) {
        this.before = cell;
        this.kind = input.kind();
        var label = words.column(input.name());
        codes = Fields.checks(Words.of("table.edit.values", label), TableWords.options(input));
        low = count(Words.of("table.edit.number", label));
        high = count(Words.of("table.edit.to", label));
        addClassName("k-table-field");
        way.setLabel(label);
        way.setWidthFull();
        var ways = new ArrayList<>(WAYS.getOrDefault(kind, List.of(ANY)));
        var current = show(cell);
        if (current.equals(AS)) {
            ways.add(AS);
        }
        way.setItems(ways);
        way.setItemLabelGenerator(code -> code.equals(AS)
                ? Words.of("table.edit.as", words.cell(column, cell))
                : kind == Value.Kind.YES_NO && !code.equals(ANY)
                        ? Words.of("table.answer." + code)
                        : Words.of("table.edit." + code));
        way.addValueChangeListener(change -> needed());
        way.setValue(current);
        add(way, codes, low, high);
        needed();
    }

    private static IntegerField count(String label) {
        var field = Fields.number(label);
        field.setMin(0);
        field.setMax(1_000_000);
        return field;
    }

    private void needed() {
        var how = chosen();
        codes.setVisible(kind == Value.Kind.CODE && Set.of("oneOf", "noneOf").contains(how));
        low.setVisible(kind == Value.Kind.NUMBER && !Set.of(ANY, AS).contains(how));
        high.setVisible(how.equals("between"));
    }

    private String chosen() {
        return way.getValue() == null ? ANY : way.getValue();
    }

    /** Puts a cell into the fields; what no choice says stays as it is. */
    private String show(Cell cell) {
        if (cell.any()) {
            return ANY;
        }
        var values = cell.matches().stream()
                .map(match -> match instanceof Match.Same(Value value) && value.kind() == kind ? value : null)
                .toList();
        boolean same = values.stream().noneMatch(java.util.Objects::isNull);
        if (same && kind == Value.Kind.CODE) {
            codes.setValue(values.stream().map(Value::text).collect(Collectors.toSet()));
            return cell.not() ? "noneOf" : "oneOf";
        }
        if (same && values.size() == 1 && kind == Value.Kind.YES_NO) {
            return Boolean.toString(values.getFirst().equals(Value.YES) != cell.not());
        }
        if (same && values.size() == 1 && whole(new BigDecimal(values.getFirst().text()))) {
            low.setValue(new BigDecimal(values.getFirst().text()).intValue());
            return cell.not() ? "isNot" : "is";
        }
        return !cell.not() && cell.matches().size() == 1 && cell.matches().getFirst() instanceof Match.Stretch stretch
                ? show(stretch)
                : AS;
    }

    private String show(Match.Stretch stretch) {
        if (stretch.low() != null && !(stretch.withLow() && whole(stretch.low()))
                || stretch.high() != null && !(stretch.withHigh() && whole(stretch.high()))) {
            return AS;
        }
        if (stretch.low() != null) {
            low.setValue(stretch.low().intValue());
        }
        if (stretch.high() != null) {
            (stretch.low() == null ? low : high).setValue(stretch.high().intValue());
        }
        return stretch.high() == null ? "atLeast" : stretch.low() == null ? "atMost" : "between";
    }

    private static boolean whole(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0 && number.signum() >= 0 && number.precision() < 7;
    }

    void check(FormErrors errors) {
        errors.check(low, high);
        if (codes.isVisible()) {
            errors.require(codes);
        }
        errors.require(low, high);
        if (high.isVisible() && low.getValue() != null && high.getValue() != null && high.getValue() < low.getValue()) {
            errors.add(high, Words.of("table.edit.order"));
        }
    }

    /** Only after {@link #check} found nothing. */
    Cell cell() {
        return switch (chosen()) {
            case "oneOf" -> Cell.oneOf(named());
            case "noneOf" -> Cell.noneOf(named());
            case "true", "false" -> Cell.oneOf(Value.yesNo(chosen().equals("true")));
            case "is" -> Cell.oneOf(Value.number(low.getValue()));
            case "isNot" -> Cell.noneOf(List.of(Value.number(low.getValue())));
            case "atLeast" -> Cell.of(Match.atLeast(number(low)));
            case "atMost" -> Cell.of(Match.atMost(number(low)));
            case "between" -> Cell.of(Match.between(number(low), number(high)));
            case AS -> before;
            default -> Cell.ANY;
        };
    }

    private List<Value> named() {
        return codes.getListDataView()
                .getItems()
                .filter(codes.getValue()::contains)
                .map(Value::code)
                .toList();
    }

    private static BigDecimal number(IntegerField field) {
        return BigDecimal.valueOf(field.getValue());
    }
}
