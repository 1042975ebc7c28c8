package org.koldoo.sops.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.function.Consumer;
import org.koldoo.base.ui.Times;
import org.koldoo.base.ui.Words;
import org.koldoo.institutions.Institutions;
import org.koldoo.workflow.DryRuns.Choice;
import org.koldoo.workflow.DryRuns.OpenTask;
import org.koldoo.workflow.StepChoice;
import org.koldoo.workflow.StepField;

/** A task that waits in a dry run, with a button for each result. */
class TryTask extends ListItem {

    TryTask(OpenTask task, Institutions institutions, Consumer<Choice> chosen) {
        addClassName("k-try-task");
        var name = task.step().name().in(getLocale());
        add(new H3(name), new Paragraph(PartyWords.of(task.who(), institutions)));
        if (task.who().redirected() != null && task.who().intended() != null) {
            var why = new Paragraph(getTranslation(
                    "try.redirected." + task.who().redirected(),
                    PartyWords.body(task.who().intended(), institutions)));
            why.addClassName("k-quiet");
            add(why);
        }
        if (task.due() != null) {
            add(new Paragraph(getTranslation("try.until", Times.text(task.due()))));
        }
        if (task.depth() > 0) {
            add(new Paragraph(getTranslation("try.inside", task.procedure().in(getLocale()))));
        }
        more(task);
        add(results(task, name, chosen));
    }

    private void more(OpenTask task) {
        var guidance = task.step().guidance().in(getLocale());
        if (!guidance.isBlank()) {
            add(new Details(getTranslation("try.guidance"), new Paragraph(guidance)));
        }
        if (!task.step().fields().isEmpty()) {
            var fields = new UnorderedList();
            task.step().fields().forEach(field -> fields.add(new ListItem(label(field))));
            add(new Details(getTranslation("try.fields"), fields));
        }
    }

    private static String label(StepField field) {
        var label = field.label().in(Words.locale());
        return field.required() ? Words.of("try.field.required", label) : label;
    }

    private Div results(OpenTask task, String name, Consumer<Choice> chosen) {
        var buttons = new Div();
        buttons.addClassName("k-try-results");
        buttons.getElement().setAttribute("role", "group");
        buttons.getElement().setAttribute("aria-label", getTranslation("try.result") + ": " + name);
        task.outcomes().forEach(outcome -> buttons.add(button(task, outcome.code(), words(outcome), chosen)));
        if (task.noAnswer()
                && task.outcomes().stream().noneMatch(outcome -> outcome.code().equals("NO_ANSWER"))) {
            buttons.add(button(task, "NO_ANSWER", getTranslation("try.noAnswer"), chosen));
        }
        return buttons;
    }

    private static Button button(OpenTask task, String outcome, String words, Consumer<Choice> chosen) {
        var button = new Button(words, click -> chosen.accept(new Choice.Done(task.key(), outcome)));
        button.setDisableOnClick(true);
        return button;
    }

    private static String words(StepChoice outcome) {
        var label = outcome.label().in(Words.locale());
        return label.isBlank() ? Words.of("try.done") : label;
    }
}
