package org.koldoo.intake.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.Refused;
import org.koldoo.base.ui.DraftSaver;
import org.koldoo.base.ui.FormMemory;
import org.koldoo.base.ui.Links;
import org.koldoo.base.ui.LongTalk;
import org.koldoo.base.ui.Notices;
import org.koldoo.base.ui.PageHeader;
import org.koldoo.cases.CaseField;
import org.koldoo.cases.CaseHead;
import org.koldoo.cases.Cases;
import org.koldoo.intake.Answers;
import org.koldoo.intake.ConsentQuestions;
import org.koldoo.intake.ConsentTalks;
import org.koldoo.workflow.Attempts;

/** Asks the person again, for something that was not agreed to yet: another organisation, a journey, a photograph. */
@Route("ask-consent/:number")
@RolesAllowed({"CASEWORKER", "SUPERVISOR", "OFFICER"})
class AskConsentView extends Div implements BeforeEnterObserver, HasDynamicTitle, DraftSaver, LongTalk {

    private final transient Cases cases;
    private final transient ConsentTalks talks;
    private final transient ConsentTalkForm.Parts parts;
    private final transient Attempts attempts;
    private final transient FormMemory memory;
    private FormMemory.@Nullable HalfFilled form;

    AskConsentView(Cases cases, ConsentTalks talks, ConsentTalkForm.Parts parts, Attempts attempts, FormMemory memory) {
        this.cases = cases;
        this.talks = talks;
        this.parts = parts;
        this.attempts = attempts;
        this.memory = memory;
        addClassName("k-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        try {
            var number =
                    CaseNumber.parse(event.getRouteParameters().get("number").orElse(""));
            show(cases.read(number));
        } catch (Refused refused) {
            event.rerouteToError(NotFoundException.class);
        }
    }

    private void show(CaseHead head) {
        var number = head.number();
        var language = cases.fields(number, Set.of(CaseField.LANGUAGE)).getOrDefault(CaseField.LANGUAGE, "");
        add(
                new PageHeader(getTranslation("intake.consent.further.title"), number.value() + ", " + head.codeName()),
                Links.to("case/" + number.value() + "/consents", getTranslation("intake.consent.further.back")),
                new Paragraph(getTranslation("intake.consent.further.lead")));
        if (head.child()) {
            add(new Paragraph(getTranslation("intake.consent.child")));
        }
        var talk = new ConsentTalkForm(
                parts, ConsentQuestions.further(head.child()), language, answers -> record(number, answers));
        add(talk);
        form = memory.halfFilled("ask-consent/" + number.value(), talk);
    }

    private void record(CaseNumber number, Answers answers) {
        attempts.run(() -> talks.further(number, answers));
        if (form != null) {
            form.done();
        }
        Notices.done(getTranslation("intake.consent.further.done"));
        UI.getCurrent().navigate("case/" + number.value() + "/consents");
    }

    @Override
    public void saveDraft() {
        if (form != null) {
            form.keep();
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("app.name");
    }
}
