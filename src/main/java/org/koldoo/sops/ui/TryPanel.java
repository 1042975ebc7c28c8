package org.koldoo.sops.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.BodyCode;
import org.koldoo.base.Refused;
import org.koldoo.base.ui.BpmnView;
import org.koldoo.base.ui.Notices;
import org.koldoo.base.ui.Times;
import org.koldoo.institutions.Institutions;
import org.koldoo.workflow.DryRuns;
import org.koldoo.workflow.DryRuns.Choice;
import org.koldoo.workflow.DryRuns.Play;

/** A procedure that is tried: the case, what happens, what waits, and the diagram. Each choice plays it again from its start. */
class TryPanel extends Div {

    private final transient DryRuns dryRuns;
    private final transient Institutions institutions;
    private final transient byte[] bpmn;
    private final List<Choice> choices = new ArrayList<>();
    private final TryForm form;
    private final OrderedList happened = new OrderedList();
    private final Div waits = new Div();
    private final BpmnView diagram;
    private final Button undo = new Button(getTranslation("try.undo"), click -> undo());
    private final Button again = new Button(getTranslation("try.again"), click -> again());

    TryPanel(
            String name,
            String bpmn,
            @Nullable BodyCode preferred,
            DryRuns dryRuns,
            Institutions institutions,
            Clock clock) {
        this.dryRuns = dryRuns;
        this.institutions = institutions;
        this.bpmn = bpmn.getBytes(StandardCharsets.UTF_8);
        form = new TryForm(dryRuns.facts(), institutions, clock, preferred, this::play, this::fact);
        diagram = new BpmnView(name, bpmn);
        diagram.addClassName("k-sops-diagram");
        happened.addClassName("k-try-happened");
        waits.getElement().setAttribute("aria-live", "polite");
        var drawn = new Details(getTranslation("try.diagram"), diagram);
        drawn.setOpened(true);
        var back = new Div(undo, again);
        back.addClassName("k-try-results");
        add(form, drawn, new H2(getTranslation("try.happened")), happened, waits, back);
        play();
    }

    private void fact(String fact, Object value) {
        if (choices.isEmpty()) {
            form.keep(fact, value);
        } else {
            choices.add(new Choice.FactChanges(fact, value));
        }
        play();
    }

    private void choose(Choice choice) {
        choices.add(choice);
        play();
    }

    private void undo() {
        if (!choices.isEmpty()) {
            choices.removeLast();
        }
        play();
    }

    private void again() {
        choices.clear();
        play();
    }

    private void play() {
        try {
            var play = dryRuns.play(bpmn, form.setting(), choices);
            if (play.played() < choices.size() && !play.limited()) {
                Notices.done(getTranslation("try.shorter", choices.size() - play.played()));
                choices.subList(play.played(), choices.size()).clear();
            }
            show(play);
        } catch (Refused refused) {
            Notices.refused(refused);
        }
    }

    private void show(Play play) {
        undo.setEnabled(!choices.isEmpty());
        again.setEnabled(!choices.isEmpty());
        form.begun(!choices.isEmpty());
        happened.removeAll();
        play.entries().stream()
                .filter(TryLine::speaks)
                .forEach(entry -> happened.add(new TryLine(entry, institutions)));
        diagram.highlight(play.places());
        waits.removeAll();
        waits.add(new H2(getTranslation("try.waits")));
        if (play.ended()) {
            waits.add(new Paragraph(getTranslation("try.ended")));
        } else if (play.limited()) {
            waits.add(new Paragraph(getTranslation("try.limited")));
        } else {
            waiting(play);
        }
    }

    private void waiting(Play play) {
        var tasks = new UnorderedList();
        tasks.addClassName("k-tasks");
        play.open().forEach(task -> tasks.add(new TryTask(task, institutions, this::choose)));
        waits.add(tasks);
        if (play.next() == null) {
            waits.add(new Paragraph(getTranslation("try.passesNot")));
            return;
        }
        var passes = new Button(
                getTranslation("try.passes", Times.text(play.next())), click -> choose(new Choice.TimePasses()));
        passes.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        passes.setDisableOnClick(true);
        waits.add(passes);
    }
}
