package org.koldoo.sops.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.Refused;
import org.koldoo.base.ui.Notices;
import org.koldoo.workflow.ReplaySource.Replay;
import org.koldoo.workflow.decisions.DecisionDefinition;

/** Tries the changed table on the past, and says in numbers what would come out otherwise. */
class TableReplay extends Section {

    private final Div result = new Div();
    private boolean tried;

    TableReplay(@Nullable DecisionDefinition definition, Supplier<Optional<Replay>> replay) {
        addClassName("k-panel");
        result.getElement().setAttribute("aria-live", "polite");
        var button = new Button(getTranslation("table.replay.try"), click -> {
            try {
                var found = replay.get();
                result.removeAll();
                tried = true;
                found.ifPresentOrElse(
                        counts -> show(counts, definition),
                        () -> result.add(new Paragraph(getTranslation("table.replay.none"))));
            } catch (Refused refused) {
                Notices.refused(refused);
            }
        });
        add(
                new H2(getTranslation("table.replay.title")),
                new Paragraph(getTranslation("table.replay.help")),
                button,
                result);
    }

    /** Whether somebody has looked at it, for these rows. */
    boolean tried() {
        return tried;
    }

    private void show(Replay replay, @Nullable DecisionDefinition definition) {
        var line = new Paragraph(getTranslation("table.replay.result", replay.lookedAt(), replay.changed()));
        line.addClassName("k-next-what");
        result.add(line);
        var list = new UnorderedList();
        replay.otherwise()
                .forEach(otherwise -> list.add(new ListItem(getTranslation(
                        "table.replay.change",
                        otherwise.count(),
                        TableWords.result(definition, otherwise.before()),
                        TableWords.result(definition, otherwise.after())))));
        if (!replay.otherwise().isEmpty()) {
            result.add(list);
        }
        if (replay.untried() > 0) {
            result.add(new Paragraph(getTranslation("table.replay.untried", replay.untried())));
        }
        if (replay.leftOut() > 0) {
            result.add(new Paragraph(getTranslation("table.replay.leftOut", replay.leftOut())));
        }
    }
}
