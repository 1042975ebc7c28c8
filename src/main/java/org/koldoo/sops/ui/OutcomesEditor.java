package org.koldoo.sops.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import org.koldoo.base.ui.FormErrors;
import org.koldoo.base.ui.Words;
import org.koldoo.sops.edit.TaskContent.Outcome;

/** How a task may end, or what a question offers: a name in three languages each; the code behind it is made once and stays. */
class OutcomesEditor extends Div {

    private final List<Line> lines = new ArrayList<>();
    private final Div list = new Div();
    private final boolean free;

    /** @param free false for a step that the program knows: its results are what they are, only their names can change */
    OutcomesEditor(List<Outcome> outcomes, boolean free) {
        this.free = free;
        addClassName("k-form");
        list.addClassName("k-form");
        outcomes.forEach(outcome -> lines.add(new Line(outcome)));
        add(list);
        if (free) {
            add(new Button(Words.of("studio.outcome.add"), click -> {
                lines.add(new Line(new Outcome("", LabelsField.none())));
                show();
            }));
        } else {
            var known = new Paragraph(Words.of("studio.outcome.known"));
            known.addClassName("k-quiet");
            add(known);
        }
        show();
    }

    private void show() {
        list.removeAll();
        lines.forEach(list::add);
    }

    void check(FormErrors errors) {
        if (isAttached()) {
            lines.forEach(line -> line.labels.require(errors));
        }
    }

    List<Outcome> value() {
        var outcomes = new ArrayList<Outcome>();
        for (var line : lines) {
            var labels = line.labels.labels();
            var code = line.outcome.code().isEmpty()
                    ? free(LabelsField.code(labels.en(), "RESULT_" + (outcomes.size() + 1)), outcomes)
                    : line.outcome.code();
            outcomes.add(new Outcome(code, labels));
        }
        return outcomes;
    }

    private static String free(String wish, List<Outcome> taken) {
        var code = wish;
        for (int number = 2; contains(taken, code); number++) {
            code = wish + "_" + number;
        }
        return code;
    }

    private static boolean contains(List<Outcome> taken, String code) {
        return taken.stream().anyMatch(outcome -> outcome.code().equals(code));
    }

    private final class Line extends Div {

        private final Outcome outcome;
        private final LabelsField labels;

        Line(Outcome outcome) {
            this.outcome = outcome;
            addClassName("k-studio-line");
            labels = new LabelsField(Words.of("studio.outcome.name"), false, outcome.label());
            add(labels);
            if (free) {
                var remove = new Button(Words.of("studio.outcome.remove"), click -> {
                    lines.remove(this);
                    show();
                });
                add(remove);
            }
        }
    }
}
