package org.koldoo.sops.ui;

import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import java.time.Clock;
import java.util.List;
import org.koldoo.base.ui.Words;
import org.koldoo.sops.AdoptionRegister.Line;
import org.koldoo.sops.Training;

/** One row a body; on a phone the same rows are cards. The roles keep it a table for a screen reader in both forms. */
class AdoptionTable extends NativeTable {

    static final List<String> COLUMNS = List.of("body", "procedure", "here", "trained", "use");

    AdoptionTable(String caption, List<Line> lines, Training training, Clock clock, Runnable changed) {
        addClassName("k-adoption-table");
        getElement().setAttribute("role", "table");
        setCaptionText(caption);
        var head = getHead().addRow();
        getHead().getElement().setAttribute("role", "rowgroup");
        head.getElement().setAttribute("role", "row");
        COLUMNS.forEach(column -> {
            var cell = new NativeTableHeaderCell(Words.of("adoption.column." + column));
            cell.getElement().setAttribute("role", "columnheader").setAttribute("scope", "col");
            head.add(cell);
        });
        getBody().getElement().setAttribute("role", "rowgroup");
        lines.forEach(line -> getBody().add(new AdoptionRow(line, training, clock, changed)));
    }
}
