package org.koldoo.intake.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.koldoo.base.ui.FormErrors;
import org.koldoo.base.ui.Words;
import org.koldoo.intake.AnswerWords;
import org.koldoo.intake.Answers;
import org.koldoo.intake.Problem;
import org.koldoo.intake.Question;

/** Questions below each other; one that the answers make pointless is not there. */
class QuestionsForm extends Div {

    /** Told after each change by the person. */
    interface Listener {
        void changed(Answers answers);
    }

    private final Map<String, QuestionInput> inputs = new LinkedHashMap<>();
    private final Listener listener;
    private Answers answers;

    QuestionsForm(List<Question> questions, Answers answers, AnswerWords words, Listener listener) {
        this.answers = answers;
        this.listener = listener;
        addClassName("k-intake-questions");
        for (var question : questions) {
            var options =
                    question.coded() ? words.options(question, Words.locale()) : List.<org.koldoo.base.ui.Option>of();
            var input = QuestionInput.of(question, Words.of("intake.q." + question.key()), options, this::changed);
            inputs.put(question.key(), input);
            if (answers.has(question.key())) {
                input.show(answers.text(question.key()));
            }
            add(input.component());
        }
        showAsked();
    }

    /** What is answered now, including what is on the screen but not asked any more. */
    Answers answers() {
        var now = answers;
        for (var input : inputs.values()) {
            now = now.with(input.question().key(), input.answer());
        }
        return now;
    }

    /** Shows problems beside their fields and in the summary. */
    void show(List<Problem> problems, FormErrors summary) {
        summary.clear();
        inputs.values().forEach(QuestionInput::clearProblem);
        for (var problem : problems) {
            var input = inputs.get(problem.question());
            if (input != null) {
                summary.add(
                        input.component(),
                        Words.of("error." + problem.code(), problem.parameters().toArray()));
            }
        }
        summary.show();
    }

    private void changed() {
        answers = answers();
        inputs.values().forEach(QuestionInput::clearProblem);
        showAsked();
        listener.changed(answers);
    }

    private void showAsked() {
        inputs.values()
                .forEach(input -> input.component().setVisible(input.question().isAsked(answers)));
    }

    /** Puts something of its own before a question. */
    void before(String key, Component component) {
        var input = inputs.get(key);
        if (input != null) {
            addComponentAtIndex(indexOf(input.component()), component);
        }
    }

    List<QuestionInput> inputs() {
        return new ArrayList<>(inputs.values());
    }
}
