package org.koldoo.intake.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.koldoo.base.Refused;
import org.koldoo.base.ui.FormErrors;
import org.koldoo.base.ui.Words;
import org.koldoo.intake.AnswerCheck;
import org.koldoo.intake.AnswerWords;
import org.koldoo.intake.Answers;
import org.koldoo.intake.ConsentQuestions;
import org.koldoo.intake.PersonTexts;
import org.koldoo.intake.Question;
import org.springframework.stereotype.Component;

/** A talk about consent on the screen: the texts in the person's language beside the worker's, the questions, one button. */
class ConsentTalkForm extends Div {

    /** What such a form needs. */
    @Component
    record Parts(AnswerCheck check, AnswerWords words, PersonTexts texts, PrintQuestion print) {}

    private final QuestionsForm form;
    private final FormErrors errors = new FormErrors();
    private final PersonTextPanel panel;
    private final Map<Paragraph, Predicate<Answers>> notes = new LinkedHashMap<>();
    private String shown;

    /** @param language the person's language, as far as known */
    ConsentTalkForm(Parts parts, List<Question> questions, String language, Consumer<Answers> record) {
        addClassName("k-intake");
        panel = new PersonTextPanel(parts.texts(), parts.print());
        var begin = parts.texts().find(PersonTexts.CONSENT, language).isPresent()
                ? Answers.of(ConsentQuestions.LANGUAGE, language)
                : Answers.NONE;
        shown = begin.text(ConsentQuestions.LANGUAGE);
        panel.show(shown);
        form = new QuestionsForm(questions, begin, parts.words(), this::follow);
        var save = new Button(Words.of("intake.consent.save"), click -> {
            var problems = parts.check().check(questions, form.answers());
            form.show(problems, errors);
            if (problems.isEmpty()) {
                take(record);
            }
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        add(errors, panel, form, save);
    }

    /** A line that is there while the answers are so. */
    void note(String key, Predicate<Answers> shown) {
        var line = new Paragraph(Words.of("intake.note." + key));
        line.addClassName("k-intake-note");
        line.getElement().setAttribute("role", "status");
        line.setVisible(shown.test(form.answers()));
        notes.put(line, shown);
        addComponentAtIndex(getComponentCount() - 1, line); // before the button
    }

    private void take(Consumer<Answers> record) {
        try {
            record.accept(form.answers());
        } catch (Refused refused) {
            errors.refused(refused);
        }
    }

    /** The texts follow the language that was chosen. */
    private void follow(Answers answers) {
        notes.forEach((line, when) -> line.setVisible(when.test(answers)));
        var chosen = answers.text(ConsentQuestions.LANGUAGE);
        if (!chosen.equals(shown)) {
            shown = chosen;
            panel.show(chosen);
        }
    }
}
