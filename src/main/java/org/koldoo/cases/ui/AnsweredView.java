package org.koldoo.cases.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.Refused;
import org.koldoo.base.ui.DraftSaver;
import org.koldoo.base.ui.FormMemory;
import org.koldoo.base.ui.Notices;
import org.koldoo.base.ui.Page;
import org.koldoo.base.ui.PageHeader;
import org.koldoo.base.ui.Words;
import org.koldoo.cases.AnsweredForOthers;
import org.koldoo.cases.AnsweredForOthers.Entered;
import org.koldoo.cases.AnsweredForOthers.Verdict;
import org.koldoo.workflow.Attempts;

/** For a body: what was entered in its name while it was not asked here. It is right, or it is corrected. */
@Route("answered/:id")
@RolesAllowed({"CASEWORKER", "SUPERVISOR", "OFFICER", "COORDINATOR", "LAWYER"})
class AnsweredView extends Page implements BeforeEnterObserver, DraftSaver {

    private final TaskDesk desk;
    private final AnsweredForOthers answered;
    private final Attempts attempts;
    private final Names names;
    private final FieldWords words;
    private final FormMemory memory;
    private FormMemory.@Nullable HalfFilled form;

    AnsweredView(
            TaskDesk desk,
            AnsweredForOthers answered,
            Attempts attempts,
            Names names,
            FieldWords words,
            FormMemory memory) {
        this.desk = desk;
        this.answered = answered;
        this.attempts = attempts;
        this.names = names;
        this.words = words;
        this.memory = memory;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var entered =
                answered.read(TaskView.id(event.getRouteParameters().get("id").orElse("")));
        if (entered.ownerReads()) {
            event.forwardTo(Tasks.route(entered.item()));
            return;
        }
        show(entered);
    }

    private void show(Entered entered) {
        removeAll();
        var item = entered.item();
        var declaration = desk.declaration(item);
        var header = new PageHeader(declaration.name().in(Words.locale()));
        header.lead(new Span(item.caseNumber().value()));
        var version = entered.review().version();
        var correct = new CorrectForm(
                entered,
                declaration,
                (outcome, answers) -> done(
                        "answered.correct.done",
                        () -> answered.correct(item.id(), outcome.isEmpty() ? null : outcome, answers, version)));
        var holder = new Div(correct);
        var details = new NativeDetails(Words.of("answered.correct"), holder);
        details.addClassName("k-casepages-form");
        form = memory.halfFilled("answered/" + item.id(), holder);
        if (form.restored()) {
            details.setOpen(true);
        }
        add(
                header,
                new Paragraph(Words.of("answered.lead")),
                new EnteredPanel(entered, declaration, names, words, () -> answered.read(item.id())));
        if (entered.review().verdict() != Verdict.RIGHT) {
            add(right(entered));
        }
        add(details);
    }

    private Div right(Entered entered) {
        var button = new Button(Words.of("answered.right"), click -> {
            try {
                done(
                        "answered.right.done",
                        () -> answered.confirm(
                                entered.item().id(), entered.review().version()));
            } catch (Refused refused) {
                Notices.refused(refused);
            }
        });
        return new Div(button);
    }

    private void done(String said, Runnable serviceCall) {
        attempts.run(serviceCall);
        if (form != null) {
            form.done();
        }
        Notices.done(Words.of(said));
        UI.getCurrent().navigate("tasks");
    }

    @Override
    public void saveDraft() {
        if (form != null) {
            form.keep();
        }
    }
}
