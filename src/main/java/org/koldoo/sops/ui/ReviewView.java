package org.koldoo.sops.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;
import org.koldoo.accounts.StaffMember;
import org.koldoo.base.CurrentActor;
import org.koldoo.base.Refused;
import org.koldoo.base.ui.ConfirmAction;
import org.koldoo.base.ui.Fields;
import org.koldoo.base.ui.FormErrors;
import org.koldoo.base.ui.Links;
import org.koldoo.base.ui.Notices;
import org.koldoo.base.ui.Option;
import org.koldoo.base.ui.Times;
import org.koldoo.base.ui.WithProof;
import org.koldoo.base.ui.Words;
import org.koldoo.sops.Differences;
import org.koldoo.sops.Draft;
import org.koldoo.sops.Order;
import org.koldoo.sops.SopRights;
import org.koldoo.workflow.guard.Finding;

/** From a draft into force: what is still to be put right, on what order it rests, what the second person says. */
@Route("procedures/draft/:draft/review")
@RolesAllowed({"ADMIN", "COORDINATOR"})
class ReviewView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient StudioServices studio;
    private final transient SopRights rights;
    private final transient WithProof proof;
    private transient @Nullable DraftDesk desk;

    ReviewView(StudioServices studio, SopRights rights, WithProof proof) {
        this.studio = studio;
        this.rights = rights;
        this.proof = proof;
        addClassNames("k-page", "k-studio");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var found = DraftView.desk(studio, event.getRouteParameters().get("draft"), this::show);
        if (found.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        desk = found.get();
        show();
    }

    private void show() {
        var now = desk;
        if (now == null) {
            return;
        }
        removeAll();
        var draft = now.draft();
        add(new DraftHead(studio, now, DraftNav.Place.REVIEW));
        var findings = now.findings();
        add(new ProblemList(
                findings,
                now.outline(),
                studio.words(),
                step -> getUI().ifPresent(ui -> ui.navigate(DraftNav.address(draft.id(), DraftNav.Place.STEPS)))));
        add(changes(now));
        switch (draft.state()) {
            case DRAFT -> add(ask(now, findings.stream().noneMatch(Finding::error)));
            case IN_REVIEW -> add(decide(now));
            case APPROVED -> add(publish(now));
            case PUBLISHED -> add(new Paragraph(Words.of("studio.review.published")));
            case DISCARDED -> add(new Paragraph(Words.of("studio.review.discarded")));
        }
        if (mayEdit(draft) && draft.state().open()) {
            add(new Button(Words.of("studio.discard"), click -> discard(draft)));
        }
    }

    private Div changes(DraftDesk now) {
        var draft = now.draft();
        var changes = new Div(new H2(Words.of("studio.review.changes")));
        studio.versions().active(draft.topic(), draft.body()).ifPresent(active -> {
            var differences = Differences.between(studio.versions().bpmn(active.id()), draft.bpmn());
            changes.add(
                    new DifferenceList(differences, studio.institutions(), studio.deadlines()),
                    new NewParts(differences, now.outline(), studio.words()),
                    Links.to(DraftNav.address(draft.id(), DraftNav.Place.COMPARE), Words.of("studio.review.compare")));
        });
        changes.addClassName("k-panel");
        return changes;
    }

    private Paragraph whoDecides(Draft draft) {
        var names = studio.reviews().deciders(draft.id()).stream()
                .map(StaffMember::displayName)
                .toList();
        return new Paragraph(
                names.isEmpty()
                        ? Words.of("studio.review.nobody")
                        : Words.of("studio.review.who", String.join(", ", names)));
    }

    private boolean mayEdit(Draft draft) {
        return rights.mayEdit(CurrentActor.require(), draft.topic(), draft.body());
    }

    private Div ask(DraftDesk now, boolean sound) {
        var draft = now.draft();
        var errors = new FormErrors();
        var number = Fields.text(Words.of("studio.order.number"), 60);
        var date = Fields.date(Words.of("studio.order.date"));
        var trial = new com.vaadin.flow.component.checkbox.Checkbox(Words.of("studio.order.trial"));
        trial.addValueChangeListener(change -> {
            number.setVisible(!trial.getValue());
            date.setVisible(!trial.getValue());
        });
        var note = Fields.longText(Words.of("studio.order.note"), 1000);
        note.setHelperText(Words.of("studio.order.noteHelp"));
        var send = new Button(Words.of("studio.review.ask"), click -> {
            errors.clear();
            errors.check(date);
            errors.require(number, date);
            if (errors.show()) {
                return;
            }
            try {
                studio.reviews()
                        .submit(
                                draft.id(),
                                draft.revision(),
                                new Order(number.getValue(), date.getValue(), trial.getValue(), note.getValue()));
                Notices.done(Words.of("studio.review.asked"));
                now.reload();
            } catch (Refused refused) {
                errors.refused(refused);
            }
        });
        send.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        send.setEnabled(draft.editable() && sound);
        var panel = panel("studio.review.order", errors, number, date, trial, note, whoDecides(draft), send);
        if (!sound) {
            panel.add(new Paragraph(Words.of("studio.review.first")));
        }
        return panel;
    }

    private Div decide(DraftDesk now) {
        var draft = now.draft();
        var submitted = draft.submittedBy();
        var at = draft.submittedAt();
        var asked = new Paragraph(Words.of(
                "studio.review.askedBy",
                submitted == null ? Words.of("studio.somebody") : DraftHead.name(studio, submitted),
                at == null ? "" : Times.text(at)));
        var panel = panel("studio.review.second", asked, new Paragraph(OrderWords.of(draft.order())));
        if (draft.order().note() != null && !draft.order().note().isBlank()) {
            panel.add(
                    new Paragraph(Words.of("studio.order.noteIs", draft.order().note())));
        }
        if (studio.reviews().mayDecide(draft.id())) {
            var approve = new Button(
                    Words.of("studio.review.approve"),
                    click -> proof.run(
                            () -> {
                                studio.reviews().approve(draft.id(), draft.digest());
                                now.reload();
                            },
                            refused -> refused(refused, now)));
            approve.addThemeVariants(ButtonVariant.AURA_PRIMARY);
            var reason = Fields.longText(Words.of("studio.review.reason"), 1000);
            var back = new Button(
                    Words.of("studio.review.giveBack"),
                    click -> tell(() -> studio.reviews().giveBack(draft.id(), reason.getValue()), now));
            panel.add(new Paragraph(Words.of("studio.review.bound")), approve, reason, back);
        } else {
            panel.add(new Paragraph(Words.of("studio.review.waiting")), whoDecides(draft));
        }
        if (mayEdit(draft)) {
            panel.add(new Button(
                    Words.of("studio.review.withdraw"),
                    click -> tell(() -> studio.reviews().withdraw(draft.id()), now)));
        }
        return panel;
    }

    private Div publish(DraftDesk now) {
        var draft = now.draft();
        var approved = draft.approvedBy();
        var panel = panel(
                "studio.review.approved",
                new Paragraph(Words.of(
                        "studio.review.approvedBy",
                        approved == null ? Words.of("studio.somebody") : DraftHead.name(studio, approved))),
                new Paragraph(OrderWords.of(draft.order())));
        if (mayEdit(draft)) {
            var running = Fields.radios(
                    Words.of("studio.review.running"), Option.texts("studio.review.running", "STAY", "MOVE"));
            running.setValue("STAY");
            var publish = new Button(
                    Words.of("studio.review.publish"),
                    click -> proof.run(
                            () -> {
                                var version = studio.reviews().publish(draft.id());
                                Notices.done(Words.of("studio.review.inForce"));
                                var page = "procedures/" + version
                                        + (running.getValue().equals("MOVE") ? "/move" : "");
                                getUI().ifPresent(ui -> ui.navigate(page));
                            },
                            refused -> refused(refused, now)));
            publish.addThemeVariants(ButtonVariant.AURA_PRIMARY);
            panel.add(
                    running,
                    publish,
                    new Button(
                            Words.of("studio.review.withdraw"),
                            click -> tell(() -> studio.reviews().withdraw(draft.id()), now)));
        }
        return panel;
    }

    private void discard(Draft draft) {
        ConfirmAction.ask(
                Words.of("studio.discard"), Words.of("studio.discard.consequence"), Words.of("studio.discard"), () -> {
                    try {
                        studio.drafts().discard(draft.id());
                        getUI().ifPresent(ui -> ui.navigate("procedures"));
                    } catch (Refused refused) {
                        Notices.refused(refused);
                    }
                });
    }

    private static void refused(Refused refused, DraftDesk now) {
        Notices.refused(refused);
        now.reload();
    }

    private static void tell(Runnable work, DraftDesk now) {
        try {
            work.run();
        } catch (Refused refused) {
            Notices.refused(refused);
        }
        now.reload();
    }

    private static Div panel(String title, com.vaadin.flow.component.Component... content) {
        var panel = new Div(new H2(Words.of(title)));
        panel.add(content);
        panel.addClassNames("k-panel", "k-form");
        return panel;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("studio.title");
    }
}
