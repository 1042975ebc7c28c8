package org.koldoo.sops.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import org.koldoo.base.ui.ConfirmAction;
import org.koldoo.base.ui.Fields;
import org.koldoo.base.ui.FormErrors;
import org.koldoo.base.ui.Notices;
import org.koldoo.base.ui.WithProof;
import org.koldoo.workflow.DecisionDrafts;
import org.koldoo.workflow.DecisionDrafts.Draft;
import org.koldoo.workflow.DecisionDrafts.State;
import org.koldoo.workflow.DecisionVersion.Order;

/** From the last change to the table in force: ask, approve or send back, publish. */
class TableReview extends Section {

    private final transient DecisionDrafts drafts;
    private final transient Draft draft;
    private final transient WithProof proof;
    private final TableReplay replay;
    private final Runnable changed;
    private final FormErrors errors = new FormErrors();

    TableReview(
            DecisionDrafts drafts,
            Draft draft,
            boolean mayEdit,
            TableReplay replay,
            WithProof proof,
            Runnable changed) {
        this.proof = proof;
        this.drafts = drafts;
        this.draft = draft;
        this.replay = replay;
        this.changed = changed;
        addClassNames("k-panel", "k-form");
        if (draft.state() == State.DRAFT && mayEdit) {
            ask();
        } else if (draft.state() == State.IN_REVIEW) {
            inReview(mayEdit);
        } else if (draft.state() == State.APPROVED) {
            approved(mayEdit);
        } else {
            setVisible(false);
        }
    }

    private void ask() {
        var number = Fields.text(getTranslation("table.ask.order"), 100);
        var date = Fields.date(getTranslation("table.ask.date"));
        var trial = new Checkbox(getTranslation("table.ask.trial"));
        trial.addValueChangeListener(change -> {
            number.setVisible(!change.getValue());
            date.setVisible(!change.getValue());
        });
        var button = primary("table.ask.button", () -> {
            errors.check(date);
            errors.require(number, date);
            if (errors.any() || !replayed()) {
                errors.show();
                return;
            }
            drafts.ask(
                    draft.id(),
                    draft.version(),
                    trial.getValue() ? null : new Order(number.getValue().strip(), date.getValue()));
            Notices.done(getTranslation("table.ask.done"));
            changed.run();
        });
        button.setEnabled(draft.sound() && !draft.changes().isEmpty());
        add(
                new H2(getTranslation("table.ask.title")),
                new Paragraph(getTranslation("table.ask.help")),
                errors,
                number,
                date,
                trial,
                buttons(button, discard()));
    }

    /** Whoever asks or approves has seen what the change does to the past. */
    private boolean replayed() {
        if (!replay.tried()) {
            errors.add(replay, getTranslation("table.replay.first"));
        }
        return replay.tried();
    }

    private void inReview(boolean mayEdit) {
        add(new H2(getTranslation("table.draft.state.IN_REVIEW")), rests(), errors);
        if (draft.baseMoved()) {
            add(new Paragraph(getTranslation("table.review.baseMoved")));
        }
        if (drafts.mayApprove(draft.id())) {
            var reason = Fields.longText(getTranslation("table.review.reason"), 1000);
            add(
                    primary("table.review.approve", () -> {
                        if (!replayed()) {
                            errors.show();
                            return;
                        }
                        drafts.approve(draft.id(), draft.digest());
                        Notices.done(getTranslation("table.review.approved"));
                        changed.run();
                    }),
                    reason,
                    button("table.review.reject", () -> {
                        errors.require(reason);
                        if (!errors.show()) {
                            drafts.reject(draft.id(), reason.getValue());
                            changed.run();
                        }
                    }));
        } else {
            add(new Paragraph(getTranslation("table.review.wait")));
        }
        if (mayEdit) {
            add(buttons(takeBack(), discard()));
        }
    }

    private void approved(boolean mayEdit) {
        add(new H2(getTranslation("table.draft.state.APPROVED")), rests(), errors);
        if (draft.baseMoved()) {
            add(new Paragraph(getTranslation("table.review.baseMoved")));
        }
        add(primary(
                "table.review.publish",
                () -> ConfirmAction.ask(
                        getTranslation("table.review.publishAsk"),
                        getTranslation("table.review.publishHelp"),
                        getTranslation("table.review.publish"),
                        () -> attempt(() -> {
                            drafts.publish(draft.id());
                            Notices.done(getTranslation("table.review.published"));
                            getUI().ifPresent(ui -> ui.navigate("procedures/tables/" + draft.table()));
                        }))));
        if (mayEdit) {
            add(buttons(takeBack(), discard()));
        }
    }

    private Paragraph rests() {
        var rests = new Paragraph();
        rests.add(TableVersionWords.basis(draft.order()));
        return rests;
    }

    private Button takeBack() {
        return button("table.review.takeBack", () -> {
            drafts.takeBack(draft.id());
            changed.run();
        });
    }

    private Button discard() {
        return button(
                "table.review.discard",
                () -> ConfirmAction.ask(
                        getTranslation("table.review.discard"),
                        getTranslation("table.review.discardHelp"),
                        getTranslation("table.review.discard"),
                        () -> attempt(() -> {
                            drafts.discard(draft.id());
                            getUI().ifPresent(ui -> ui.navigate("procedures/tables/" + draft.table()));
                        })));
    }

    private static Div buttons(Component... buttons) {
        var div = new Div(buttons);
        div.addClassName("k-page-actions");
        return div;
    }

    private Button primary(String key, Runnable work) {
        var button = button(key, work);
        button.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        return button;
    }

    private Button button(String key, Runnable work) {
        return new Button(getTranslation(key), click -> attempt(work));
    }

    private void attempt(Runnable work) {
        errors.clear();
        proof.run(work, errors::refused);
    }
}
