package org.koldoo.cases.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.List;
import org.koldoo.base.ui.Fields;
import org.koldoo.base.ui.Option;
import org.koldoo.base.ui.Words;
import org.koldoo.workflow.QueueFilter;

/** What of the tasks is wanted, always in sight: mine or my team's, and of which procedure. */
class TaskFilter extends Div {

    private static final String MINE = "MINE";
    private static final String TEAM = "TEAM";

    private final RadioButtonGroup<String> whose =
            Fields.radios(Words.of("tasks.whose"), Option.texts("tasks.whose", MINE, TEAM));
    private final ComboBox<String> procedure;

    TaskFilter(List<Option> procedures, boolean leadsTeam, Runnable changed) {
        addClassName("k-casepages-filter");
        procedure = Fields.combo(Words.of("tasks.procedure"), procedures);
        procedure.setClearButtonVisible(true);
        procedure.setPlaceholder(Words.of("tasks.procedure.all"));
        whose.removeClassName("k-vertical");
        whose.addClassName("k-row");
        whose.setValue(MINE);
        whose.setVisible(leadsTeam);
        add(whose, procedure);
        whose.addValueChangeListener(change -> changed.run());
        procedure.addValueChangeListener(change -> changed.run());
    }

    QueueFilter filter(int size) {
        var team = TEAM.equals(whose.getValue());
        return new QueueFilter(!team, team, null, null, procedure.getValue(), null, size);
    }

    /** Whether an empty list may only mean that the filter is too narrow. */
    boolean narrowed() {
        return !procedure.isEmpty();
    }
}
