package org.koldoo.sops.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.Refused;
import org.koldoo.base.ui.Fields;
import org.koldoo.base.ui.FormErrors;
import org.koldoo.base.ui.Option;
import org.koldoo.base.ui.Words;
import org.koldoo.workflow.decisions.Cell;
import org.koldoo.workflow.decisions.DecisionDefinition;
import org.koldoo.workflow.decisions.DecisionDefinition.Output;
import org.koldoo.workflow.decisions.DecisionTable.Row;
import org.koldoo.workflow.decisions.Value;

/** Fills in one row: what is asked of each column, what then comes out, and where that comes from. */
class TableRowDialog extends Dialog {

    private static final int LONGEST_SOURCE = 1_000;

    private final DecisionDefinition definition;
    private final String id;
    private final List<TableCellField> cells = new ArrayList<>();
    private final List<@Nullable Select<String>> results = new ArrayList<>();
    private final TextArea source = Fields.longText(Words.of("table.edit.source"), LONGEST_SOURCE);
    private final FormErrors errors = new FormErrors();

    /**
     * @param id of the row, also of one that is not there yet
     * @param row what it is filled with; null = nothing
     * @param save may refuse; then the dialog stays with all that was typed
     */
    TableRowDialog(
            String title,
            TableWords words,
            DecisionDefinition definition,
            String id,
            @Nullable Row row,
            Consumer<Row> save) {
        this.definition = definition;
        this.id = id;
        setHeaderTitle(title);
        setWidth("min(36rem, 100%)");
        var when = new Div(new H3(Words.of("table.edit.if")));
        for (int i = 0; i < definition.inputs().size(); i++) {
            var cell = row == null ? Cell.ANY : row.cells().get(i);
            var field = new TableCellField(words, definition.inputs().get(i), i, cell);
            cells.add(field);
            when.add(field);
        }
        var then = new Div(new H3(Words.of("table.edit.then")));
        for (int i = 0; i < definition.outputs().size(); i++) {
            var output = definition.outputs().get(i);
            var field = output.mark()
                    ? null
                    : result(words, output, row == null ? null : row.outputs().get(i));
            results.add(field);
            if (field != null) {
                then.add(field);
            }
        }
        source.setHelperText(Words.of("table.edit.sourceHelp"));
        source.setValue(row == null ? "" : row.source());
        when.addClassName("k-form");
        then.addClassName("k-form");
        add(errors, when, then, source);
        var button = new Button(Words.of("table.edit.save"), click -> finish(save));
        button.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        getFooter().add(new Button(Words.of("button.cancel"), click -> close()), button);
    }

    private static Select<String> result(TableWords words, Output output, @Nullable Value value) {
        var field = new Select<String>();
        var options = TableWords.options(output);
        field.setLabel(words.column(output.name()));
        field.setWidthFull();
        field.setItems(options.stream().map(Option::code).toList());
        field.setItemLabelGenerator(code -> TableWords.label(options, code));
        if (value != null && output.codes().contains(value.text())) {
            field.setValue(value.text());
        }
        return field;
    }

    private void finish(Consumer<Row> save) {
        errors.clear();
        cells.forEach(cell -> cell.check(errors));
        results.stream().filter(java.util.Objects::nonNull).forEach(errors::require);
        errors.require(source);
        if (errors.show()) {
            return;
        }
        try {
            save.accept(row());
            close();
        } catch (Refused refused) {
            errors.refused(refused);
        }
    }

    private Row row() {
        var outputs = new ArrayList<Value>();
        for (var field : results) {
            outputs.add(field == null ? DecisionDefinition.mark(id) : Value.code(field.getValue()));
        }
        return new Row(
                id,
                source.getValue().replaceAll("\\p{Cntrl}+", " ").strip(),
                cells.stream().map(TableCellField::cell).toList(),
                outputs);
    }
}
