package org.koldoo.intake.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.koldoo.base.ui.FormErrors;
import org.koldoo.base.ui.Words;
import org.koldoo.cases.CaseField;
import org.koldoo.cases.ui.StepContext;
import org.koldoo.cases.ui.StepForm;
import org.koldoo.intake.AnswerCheck;
import org.koldoo.intake.AnswerWords;
import org.koldoo.intake.Answers;
import org.koldoo.intake.ConsentQuestions;
import org.koldoo.intake.ConsentTalks;
import org.koldoo.intake.PersonTextPrint;
import org.koldoo.intake.PersonTexts;

/** Informing the person and asking, purpose by purpose; the texts in the person's language stand beside the worker's. */
@org.springframework.stereotype.Component
class InformAndConsentForm implements StepForm {

    private final ConsentTalks talks;
    private final AnswerCheck check;
    private final AnswerWords words;
    private final PersonTexts texts;
    private final PersonTextPrint print;

    InformAndConsentForm(
            ConsentTalks talks, AnswerCheck check, AnswerWords words, PersonTexts texts, PersonTextPrint print) {
        this.talks = talks;
        this.check = check;
        this.words = words;
        this.texts = texts;
        this.print = print;
    }

    @Override
    public String stepKey() {
        return "informAndConsent";
    }

    @Override
    public Component create(StepContext context) {
        var child = context.head().child();
        var questions = ConsentQuestions.talk(child);
        var errors = new FormErrors();
        var panel = new PersonTextPanel(texts, print);
        var language = context.fields().getOrDefault(CaseField.LANGUAGE, "");
        var begin = texts.find(PersonTexts.CONSENT, language).isPresent()
                ? Answers.of(ConsentQuestions.LANGUAGE, language)
                : Answers.NONE;
        panel.show(begin.text(ConsentQuestions.LANGUAGE));
        var shown = new String[] {begin.text(ConsentQuestions.LANGUAGE)};
        var form = new QuestionsForm(questions, begin, words, answers -> {
            var chosen = answers.text(ConsentQuestions.LANGUAGE);
            if (!chosen.equals(shown[0])) {
                shown[0] = chosen;
                panel.show(chosen);
            }
        });
        var save = new Button(Words.of("intake.consent.save"), click -> {
            var problems = check.check(questions, form.answers());
            form.show(problems, errors);
            if (problems.isEmpty()) {
                context.complete(() -> talks.complete(context.item().ref(), form.answers()));
            }
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        var lead = new Paragraph(Words.of(child ? "intake.consent.child" : "intake.consent.lead"));
        var all = new Div(lead, errors, panel, form, save);
        all.addClassName("k-intake");
        return all;
    }
}
