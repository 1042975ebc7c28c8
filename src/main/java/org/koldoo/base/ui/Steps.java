package org.koldoo.base.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;

/** How far something has come: stages in order, on a phone only "Identification (3/7)". */
public class Steps extends Div {

    /** Where a stage stands. */
    public enum State {
        DONE,
        CURRENT,
        NEXT,
        /** Was not needed. */
        SKIPPED
    }

    /** One stage. */
    public record Stage(String name, State state) {}

    public Steps(String label, List<Stage> stages) {
        addClassName("k-steps");
        var list = new OrderedList();
        list.getElement().setAttribute("aria-label", label);
        stages.forEach(stage -> list.add(item(stage)));
        var brief = new Paragraph(brief(stages));
        brief.addClassName("k-steps-brief");
        add(list, brief);
    }

    private static ListItem item(Stage stage) {
        var item = new ListItem();
        item.addClassName("k-step-" + stage.state().name().toLowerCase(Locale.ROOT));
        var name = new Span(stage.name());
        item.add(name);
        if (stage.state() == State.CURRENT) {
            item.getElement().setAttribute("aria-current", "step");
        }
        if (stage.state() == State.DONE || stage.state() == State.SKIPPED) {
            var how = new Span(" – " + Words.of("steps." + stage.state().name().toLowerCase(Locale.ROOT)));
            how.addClassName("k-hidden");
            item.add(how);
        }
        return item;
    }

    /** The current stage (the first one, where several run beside each other; the last one, where all are done). */
    static String brief(List<Stage> stages) {
        int current = 0;
        for (int i = 0; i < stages.size(); i++) {
            if (stages.get(i).state() == State.CURRENT) {
                current = i;
                break;
            }
            if (stages.get(i).state() == State.DONE) {
                current = i;
            }
        }
        return stages.isEmpty() ? "" : stages.get(current).name() + " (" + (current + 1) + "/" + stages.size() + ")";
    }
}
