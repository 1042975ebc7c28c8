package org.koldoo.intake.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;
import org.koldoo.base.Refused;
import org.koldoo.base.ui.Fields;
import org.koldoo.base.ui.FormErrors;
import org.koldoo.base.ui.Links;
import org.koldoo.base.ui.Option;
import org.koldoo.base.ui.PageHeader;
import org.koldoo.base.ui.Words;
import org.koldoo.intake.ConsentQuestions;
import org.koldoo.intake.Intake;
import org.koldoo.intake.PersonTexts;
import org.koldoo.intake.Refusal;
import org.koldoo.workflow.Attempts;

/** A first contact that becomes no case: what was given all the same, and why the person said no. Then nothing is left of it. */
@Route("without-case/:draft")
@RolesAllowed({"CASEWORKER", "SUPERVISOR", "OFFICER"})
class WithoutCaseView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Intake intake;
    private final transient PrintQuestion print;
    private final transient Attempts attempts;
    private final FormErrors errors = new FormErrors();

    WithoutCaseView(Intake intake, PrintQuestion print, Attempts attempts) {
        this.intake = intake;
        this.print = print;
        this.attempts = attempts;
        addClassName("k-intake");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("intake.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        try {
            var id = UUID.fromString(event.getRouteParameters().get("draft").orElse(""));
            var answers = intake.read(id).answers();
            if (!ConsentQuestions.refusedAll(answers)) {
                throw new Refused("intake.refusal.notAll");
            }
            ask(id, answers.text(ConsentQuestions.LANGUAGE));
        } catch (IllegalArgumentException notAnId) {
            unknown(new Refused("intake.draft.unknown"));
        } catch (Refused refused) {
            unknown(refused);
        }
    }

    private void unknown(Refused refused) {
        add(new PageHeader(Words.of(refused)), Links.button("intake", Words.of("intake.start.title")));
    }

    private void ask(UUID draft, String language) {
        CheckboxGroup<String> helped =
                Fields.checks(Words.of("refusal.helped"), Option.texts("refusal.help", codes(Refusal.HELP)));
        helped.setHelperText(Words.of("refusal.helped.help"));
        RadioButtonGroup<String> reason =
                Fields.radios(Words.of("refusal.reason"), Option.texts("refusal.reason", codes(Refusal.REASONS)));
        reason.setHelperText(Words.of("refusal.reason.help"));
        var finish = new Button(Words.of("refusal.finish"));
        finish.addThemeVariants(ButtonVariant.PRIMARY);
        finish.addClickListener(click -> {
            errors.clear();
            errors.require(reason);
            if (!errors.show()) {
                finish(draft, new Refusal(reason.getValue(), helped.getValue()), language);
            }
        });
        add(
                new PageHeader(Words.of("refusal.title"), Words.of("refusal.lead")),
                errors,
                new Button(Words.of("print.title"), click -> print.ask(null, language, PersonTexts.INFORMATION)),
                helped,
                reason,
                new Paragraph(Words.of("refusal.then")),
                finish,
                Links.to("intake/" + draft, Words.of("intake.back")));
    }

    private void finish(UUID draft, Refusal refusal, String language) {
        try {
            attempts.run(() -> intake.refused(draft, refusal));
        } catch (Refused refused) {
            errors.refused(refused);
            return;
        }
        removeAll();
        add(
                new PageHeader(Words.of("refusal.done"), Words.of("refusal.done.text")),
                new Button(Words.of("print.title"), click -> print.ask(null, language, PersonTexts.INFORMATION)),
                Links.primary("tasks", Words.of("refusal.on")));
    }

    private static String[] codes(java.util.List<String> codes) {
        return codes.toArray(String[]::new);
    }
}
