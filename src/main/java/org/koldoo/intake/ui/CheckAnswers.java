package org.koldoo.intake.ui;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.UUID;
import org.koldoo.base.ui.Links;
import org.koldoo.base.ui.Words;
import org.koldoo.intake.AnswerWords;
import org.koldoo.intake.Answers;
import org.koldoo.intake.IntakePage;
import org.koldoo.intake.IntakePages;
import org.koldoo.intake.Problem;

/** Everything that was answered, topic by topic, each with a way back to change it. */
class CheckAnswers extends Div {

    CheckAnswers(UUID draft, Answers answers, List<Problem> problems, AnswerWords words, boolean paper) {
        addClassName("k-intake-check");
        for (var page : IntakePages.all()) {
            add(section(draft, page, answers, problems, words, paper));
        }
    }

    private static Div section(
            UUID draft, IntakePage page, Answers answers, List<Problem> problems, AnswerWords words, boolean paper) {
        var title = Words.of("intake.page." + page.key());
        var change =
                Links.to("intake/" + draft + "/" + (paper ? IntakePages.PAPER : page.key()), Words.of("intake.change"));
        change.getElement().setAttribute("aria-label", Words.of("intake.change.what", title));
        var head = new Div(new H2(title), change);
        head.addClassName("k-intake-check-head");
        var section = new Div(head);
        var asked = page.asked(answers);
        var list = new DescriptionList();
        list.addClassName("k-pairs");
        asked.stream()
                .filter(question -> answers.has(question.key()) || has(problems, question.key()))
                .forEach(question -> {
                    var answer = new Span(words.words(question, answers, Words.locale()));
                    answer.getElement().setAttribute("dir", "auto");
                    var description = new DescriptionList.Description(answer);
                    problems.stream()
                            .filter(problem -> problem.question().equals(question.key()))
                            .forEach(problem -> description.add(error(problem)));
                    list.add(new DescriptionList.Term(Words.of("intake.q." + question.key())), description);
                });
        if (list.getChildren().findAny().isPresent()) {
            section.add(list);
        }
        var open =
                asked.stream().filter(question -> !answers.has(question.key())).count();
        if (open > 0) {
            var rest = new Paragraph(Words.of("intake.check.open", open));
            rest.addClassName("k-quiet");
            section.add(rest);
        }
        return section;
    }

    private static boolean has(List<Problem> problems, String question) {
        return problems.stream().anyMatch(problem -> problem.question().equals(question));
    }

    private static Paragraph error(Problem problem) {
        var line = new Paragraph(
                Words.of("error." + problem.code(), problem.parameters().toArray()));
        line.addClassName("k-intake-problem");
        return line;
    }
}
