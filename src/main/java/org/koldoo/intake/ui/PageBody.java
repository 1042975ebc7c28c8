package org.koldoo.intake.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.koldoo.base.ui.Words;
import org.koldoo.intake.AnswerWords;
import org.koldoo.intake.Answers;
import org.koldoo.intake.ConsentQuestions;
import org.koldoo.intake.IntakePage;
import org.koldoo.intake.PersonTexts;

/** One page of the intake, or all of them below each other when it is entered from paper. */
class PageBody extends Div {

    private final Map<Paragraph, IntakePage.Note> notes = new LinkedHashMap<>();
    private final QuestionsForm form;
    private final PersonTextPanel texts;
    private final QuestionsForm.Listener listener;
    private String language = "";

    PageBody(
            List<IntakePage> pages,
            Answers answers,
            AnswerWords words,
            PersonTexts personTexts,
            PrintQuestion print,
            QuestionsForm.Listener listener) {
        this.listener = listener;
        texts = new PersonTextPanel(personTexts, print);
        var questions =
                pages.stream().flatMap(page -> page.questions().stream()).toList();
        form = new QuestionsForm(questions, answers, words, this::changed);
        for (var page : pages) {
            var first = page.questions().getFirst().key();
            if (pages.size() > 1) {
                form.before(first, new H2(Words.of("intake.page." + page.key())));
            }
            if (page.key().equals(ConsentQuestions.PAGE)) {
                form.before(ConsentQuestions.LANGUAGE, texts);
            }
            page.notes().forEach(note -> form.add(note(note)));
        }
        add(form);
        update(answers);
    }

    QuestionsForm form() {
        return form;
    }

    private void changed(Answers answers) {
        update(answers);
        listener.changed(answers);
    }

    private void update(Answers answers) {
        notes.forEach((line, note) -> line.setVisible(note.shown().test(answers)));
        var now = answers.is(ConsentQuestions.WHEN, "NOW");
        texts.setVisible(now);
        var chosen = answers.has(ConsentQuestions.LANGUAGE)
                ? answers.text(ConsentQuestions.LANGUAGE)
                : answers.text("language");
        if (now && (!chosen.equals(language) || texts.getComponentCount() == 0)) {
            language = chosen;
            texts.show(chosen);
        }
    }

    private Paragraph note(IntakePage.Note note) {
        var line = new Paragraph(Words.of("intake.note." + note.key()));
        line.addClassName("k-intake-note");
        line.getElement().setAttribute("role", "status");
        notes.put(line, note);
        return line;
    }

    /** Fields in their order, for tests and for the summary of problems. */
    List<QuestionInput> inputs() {
        return new ArrayList<>(form.inputs());
    }
}
