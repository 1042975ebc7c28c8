package org.koldoo.cases.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.Refused;
import org.koldoo.base.ui.FileLink;
import org.koldoo.base.ui.Pairs;
import org.koldoo.base.ui.SavedFile;
import org.koldoo.base.ui.Times;
import org.koldoo.base.ui.Words;
import org.koldoo.cases.AnsweredForOthers.Entered;
import org.koldoo.cases.AnsweredForOthers.Review;
import org.koldoo.cases.AnsweredForOthers.Verdict;
import org.koldoo.cases.StepAnswers.OutsideAnswer;
import org.koldoo.workflow.StepDeclaration;

/** What was entered for a body that answered outside, and what the body says to it. */
class EnteredPanel extends Section {

    private final StepDeclaration declaration;
    private final Supplier<Entered> again;
    private final Pairs pairs = new Pairs();

    EnteredPanel(Entered entered, StepDeclaration declaration, Names names, FieldWords words, Supplier<Entered> again) {
        this.declaration = declaration;
        this.again = again;
        addClassName("k-panel");
        var item = entered.item();
        add(new H2(
                Words.of(entered.ownerReads() ? "answered.entered.for" : "answered.entered", names.body(item.body()))));
        pairs.pair(Words.of("task.closed.by"), names.person(item.completedBy()));
        if (item.completedAt() != null) {
            pairs.pair(Words.of("task.closed.at"), Times.text(item.completedAt()));
        }
        pairs.pair(Words.of("task.closed.outcome"), outcome(item.outcome()));
        if (entered.answer() != null) {
            told(entered.answer());
        }
        declaration.fields().forEach(field -> {
            var answer = entered.answers().get(field.key());
            if (answer != null) {
                pairs.pair(field.label().in(Words.locale()), words.value(field, answer));
            }
        });
        add(pairs);
        if (entered.ownerReads() || entered.review().verdict() != null) {
            verdict(entered.review(), names);
        }
    }

    private String outcome(@Nullable String code) {
        return "NO_ANSWER".equals(code)
                ? Words.of("task.state.NO_ANSWER")
                : FieldWords.choice(declaration.outcomes(), code);
    }

    private void told(OutsideAnswer answer) {
        pairs.pair(Words.of("outside.way"), Words.of("outside.way." + answer.way()));
        if (answer.letterNumber() != null) {
            pairs.pair(Words.of("outside.letter"), answer.letterNumber());
        }
        pairs.pair(Words.of("outside.date"), Times.text(answer.date()));
        pairs.pair(Words.of("outside.who"), answer.who());
        if (answer.scan() != null && answer.scanType() != null) {
            pairs.pair(Words.of("answered.letter"), FileLink.of(Words.of("answered.scan"), this::letter));
        }
    }

    /** Read again when the link is followed: the right to it may have ended since the page was opened. */
    private SavedFile letter() {
        var answer = again.get().answer();
        var scan = answer == null ? null : answer.scan();
        var type = answer == null ? null : answer.scanType();
        if (scan == null || type == null) {
            throw Refused.noSuchCase();
        }
        return new SavedFile("letter." + type.replaceAll(".*/", ""), type, scan);
    }

    private void verdict(Review review, Names names) {
        if (review.verdict() == null || review.at() == null) {
            add(new Paragraph(Words.of("answered.verdict.none")));
            return;
        }
        add(new Paragraph(
                Words.of("answered.verdict." + review.verdict(), names.person(review.by()), Times.text(review.at()))));
        if (review.verdict() == Verdict.CORRECTED && review.outcome() != null) {
            var states = new Paragraph(Words.of("answered.states", outcome(review.outcome())));
            states.addClassName("k-answered-states");
            add(states, new Paragraph(Words.of("answered.goneOn")));
        }
    }
}
