package org.koldoo.sops.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.OrderedList;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.Refused;
import org.koldoo.base.ui.ConfirmAction;
import org.koldoo.base.ui.Notices;
import org.koldoo.base.ui.Words;
import org.koldoo.workflow.DecisionDrafts.Draft;
import org.koldoo.workflow.decisions.DecisionDefinition;
import org.koldoo.workflow.decisions.DecisionTable;
import org.koldoo.workflow.decisions.DecisionTable.Row;

/** The rows of a draft, each with what can be done to it: change, copy, delete, move. */
class TableDraftRows extends OrderedList {

    private final TableWords words;
    private final DecisionTable table;
    private final @Nullable DecisionDefinition definition;
    private final transient BiConsumer<DecisionTable, String> save;
    private final Map<String, Button> buttons = new HashMap<>();

    /** @param save the changed table and the button to come back to; null = the rows are only read; may refuse */
    TableDraftRows(TableWords words, Draft draft, @Nullable BiConsumer<DecisionTable, String> save) {
        this.words = words;
        this.table = draft.content();
        this.definition = draft.definition();
        this.save = save == null ? (any, button) -> {} : save;
        addClassName("k-table-rows");
        for (int place = 1; place <= table.rows().size(); place++) {
            var row = table.rows().get(place - 1);
            var item = new TableRowItem(words, row, place);
            add(save == null ? item : item.actions(actions(row, place)));
        }
    }

    /** A new row stands above the last one where that is for all the rest. */
    void addRow() {
        var rows = table.rows();
        boolean rest =
                !rows.isEmpty() && rows.getLast().cells().stream().allMatch(org.koldoo.workflow.decisions.Cell::any);
        edit(Words.of("table.edit.new"), newId(), null, rest ? rows.size() - 1 : rows.size());
    }

    /** The same button of the same row, after the page was drawn anew. */
    void focus(String button) {
        var found = buttons.get(button);
        if (found != null) {
            found.focus();
        }
    }

    private Button[] actions(Row row, int place) {
        var up = button("up", row, place, () -> move(row, place, -1));
        up.setEnabled(place > 1);
        var down = button("down", row, place, () -> move(row, place, 1));
        down.setEnabled(place < table.rows().size());
        return new Button[] {
            button("edit", row, place, () -> edit(Words.of("table.row.number", place), row.id(), row, place - 1)),
            up,
            down,
            button("copy", row, place, () -> edit(Words.of("table.edit.new"), newId(), row, place)),
            button(
                    "delete",
                    row,
                    place,
                    () -> ConfirmAction.ask(
                            Words.of("table.draft.row.deleteAsk", place),
                            Words.of("table.draft.row.deleteHelp"),
                            Words.of("table.draft.row.delete"),
                            () -> attempt(() -> save.accept(table.without(row.id()), ""))))
        };
    }

    /** Whoever moves a row goes on with it: the same button, or the other one where it has arrived. */
    private void move(Row row, int place, int by) {
        boolean arrived = place + by == (by < 0 ? 1 : table.rows().size());
        var button = by < 0 == arrived ? "down " : "up ";
        attempt(() -> save.accept(table.moved(row.id(), by), button + row.id()));
    }

    private static void attempt(Runnable work) {
        try {
            work.run();
        } catch (Refused refused) {
            Notices.refused(refused);
        }
    }

    private Button button(String action, Row row, int place, Runnable work) {
        var label = Words.of("table.draft.row." + action);
        var button = new Button(label, click -> work.run());
        button.setAriaLabel(Words.of("table.draft.row.this", label, place));
        buttons.put(action + " " + row.id(), button);
        return button;
    }

    private void edit(String title, String id, @Nullable Row row, int place) {
        if (definition != null) {
            new TableRowDialog(
                            title,
                            words,
                            definition,
                            id,
                            row,
                            made -> save.accept(table.with(place, made), "edit " + id))
                    .open();
        }
    }

    /** Never one that a row had before: screenings keep the ids of the rows that advised. */
    private static String newId() {
        return "row" + UUID.randomUUID().toString().substring(0, 8);
    }
}
