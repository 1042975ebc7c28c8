package org.koldoo.cases.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.koldoo.base.Refused;
import org.koldoo.base.ui.DueBadge;
import org.koldoo.base.ui.DueText;
import org.koldoo.base.ui.EmptyState;
import org.koldoo.base.ui.Fields;
import org.koldoo.base.ui.FormErrors;
import org.koldoo.base.ui.Links;
import org.koldoo.base.ui.Notices;
import org.koldoo.base.ui.Option;
import org.koldoo.base.ui.Page;
import org.koldoo.base.ui.PageHeader;
import org.koldoo.base.ui.Pairs;
import org.koldoo.base.ui.Times;
import org.koldoo.base.ui.Words;
import org.koldoo.cases.EmergencyAccess;
import org.koldoo.cases.EmergencyAccess.Use;
import org.koldoo.cases.EmergencyAccess.Verdict;
import org.koldoo.workflow.Attempts;

/** Emergency accesses to cases of the own body that wait for their review: who, when, why, and was it right. */
@Route("emergency-reviews")
@RolesAllowed({"CASEWORKER", "SUPERVISOR", "OFFICER"})
class EmergencyReviewsView extends Page implements BeforeEnterObserver {

    private static final int NOTE_LIMIT = 2000;

    private final EmergencyAccess emergency;
    private final Attempts attempts;
    private final Names names;
    private final DueText dueText;

    EmergencyReviewsView(EmergencyAccess emergency, Attempts attempts, Names names, DueText dueText) {
        this.emergency = emergency;
        this.attempts = attempts;
        this.names = names;
        this.dueText = dueText;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        removeAll();
        add(new PageHeader(Words.of("emergency.reviews"), Words.of("emergency.reviews.lead")));
        var uses = emergency.toReview();
        if (uses.isEmpty()) {
            add(new EmptyState(Words.of("emergency.reviews.none")));
        }
        uses.forEach(use -> add(panel(use)));
    }

    private Component panel(Use use) {
        var panel = new Section(new H2(names.person(use.user()) + ", " + names.body(use.body())));
        panel.addClassNames("k-panel", "k-form");
        panel.add(new DueBadge(dueText, use.reviewDue()));
        panel.add(new Pairs()
                .pair(
                        Words.of("emergency.case"),
                        Links.to("case/" + use.number(), use.number().value()))
                .pair(Words.of("emergency.when"), Times.text(use.openedAt()))
                .pair(Words.of("emergency.reason"), Words.of("emergency.reason." + use.reasonCode())));
        var read = new Button(Words.of("emergency.reviews.read"));
        read.addClickListener(click -> {
            panel.remove(read);
            var reason = emergency.read(use.id()).reason();
            panel.add(new Paragraph(reason == null ? "" : reason));
            form(panel, use);
        });
        panel.add(read);
        return panel;
    }

    private void form(Section panel, Use use) {
        var errors = new FormErrors();
        var verdict = Fields.radios(
                Words.of("emergency.verdict"), Option.texts("emergency.verdict", "JUSTIFIED", "NOT_JUSTIFIED"));
        verdict.setRequiredIndicatorVisible(true);
        var note = Fields.longText(Words.of("emergency.note"), NOTE_LIMIT);
        note.setRequiredIndicatorVisible(true);
        var done = new Button(Words.of("emergency.reviews.done"), click -> {
            errors.clear();
            errors.require(verdict, note);
            if (errors.show()) {
                return;
            }
            try {
                attempts.run(() -> emergency.review(
                        use.id(), Verdict.valueOf(verdict.getValue()), note.getValue(), use.version()));
                Notices.done(Words.of("emergency.reviews.saved"));
                show();
            } catch (Refused refused) {
                errors.refused(refused);
            }
        });
        panel.add(errors, verdict, note, done);
    }
}
