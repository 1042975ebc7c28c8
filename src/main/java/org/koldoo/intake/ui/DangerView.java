package org.koldoo.intake.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.CodeLists;
import org.koldoo.base.Refused;
import org.koldoo.base.ui.DraftSaver;
import org.koldoo.base.ui.FormErrors;
import org.koldoo.base.ui.Links;
import org.koldoo.base.ui.PageHeader;
import org.koldoo.base.ui.Words;
import org.koldoo.cases.EmergencyPlacements;
import org.koldoo.institutions.Body;
import org.koldoo.institutions.Institutions;
import org.koldoo.intake.Beginning;
import org.koldoo.intake.Intake;
import org.koldoo.intake.IntakeMode;
import org.koldoo.workflow.Attempts;
import org.springframework.beans.factory.ObjectProvider;

/** Danger now: one short page, no search, no name; it makes a case and asks a centre for a place. */
@Route("danger")
@RolesAllowed({"CASEWORKER", "SUPERVISOR", "OFFICER"})
class DangerView extends Div implements HasDynamicTitle, DraftSaver {

    private final Intake intake;
    private final Attempts attempts;
    private final DangerForm form;
    private final FormErrors errors = new FormErrors();
    private @Nullable UUID draft;

    DangerView(
            Intake intake,
            Attempts attempts,
            CodeLists lists,
            Institutions institutions,
            ObjectProvider<EmergencyPlacements> placements) {
        this.intake = intake;
        this.attempts = attempts;
        addClassName("k-intake");
        form = new DangerForm(
                lists,
                placements.getIfAvailable(),
                body -> institutions.find(body).map(Body::state).orElse(false));
        var make = new Button(Words.of(form.offersPlaces() ? "danger.submit" : "danger.submit.case"), click -> make());
        make.addThemeVariants(ButtonVariant.PRIMARY);
        make.setDisableOnClick(true);
        make.addClickListener(click -> make.setEnabled(true));
        make.addClassName("k-intake-big");
        add(
                new PageHeader(Words.of("danger.title"), Words.of("danger.lead")),
                numbers(lists, institutions),
                errors,
                form,
                make,
                new Paragraph(Words.of("emergency.hint")),
                Links.to("emergency", Words.of("emergency.menu")));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("danger.tab");
    }

    private void make() {
        if (form.incomplete(errors)) {
            return;
        }
        try {
            var report = form.report();
            var number = attempts.run(() -> intake.danger(report));
            forget();
            UI.getCurrent().navigate("case/" + number.value());
        } catch (Refused refused) {
            errors.clear();
            errors.refused(refused);
        }
    }

    /** Put aside as an unfinished intake: nobody is told of anything before the button is pressed. */
    @Override
    public void saveDraft() {
        var answers = form.answers();
        if (answers.values().isEmpty()) {
            return;
        }
        try {
            var id = draft == null ? intake.start(IntakeMode.PAGES, new Beginning.Anonymous()) : draft;
            draft = id;
            var kept = intake.read(id);
            intake.save(id, kept.version(), kept.page(), answers);
        } catch (Refused refused) {
            errors.refused(refused);
        }
    }

    private void forget() {
        var id = draft;
        draft = null;
        form.sent();
        if (id != null) {
            intake.discard(id);
        }
    }

    private static Div numbers(CodeLists lists, Institutions institutions) {
        var list = new UnorderedList();
        lists.list("emergency_number")
                .forEach(number -> list.add(call(number.code(), number.label().in(Words.locale()))));
        institutions.all().stream().filter(body -> body.closedOn() == null).forEach(body -> {
            var phone = body.phone24h();
            if (phone != null) {
                list.add(call(phone, body.name().in(Words.locale())));
            }
        });
        var box = new Div(new H2(Words.of("danger.call")), list);
        box.addClassName("k-intake-call");
        return box;
    }

    private static ListItem call(String number, String whom) {
        var link = Links.dial(number);
        link.addClassName("k-intake-phone");
        return new ListItem(link, new com.vaadin.flow.component.html.Span(" " + whom));
    }

    static @Nullable UUID uuid(@Nullable String text) {
        return text == null || text.isBlank() ? null : UUID.fromString(text);
    }
}
