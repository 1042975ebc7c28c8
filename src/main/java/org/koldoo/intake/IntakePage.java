package org.koldoo.intake;

import java.util.List;
import java.util.function.Predicate;

/**
 * One topic of the intake; the title is the text {@code intake.page.<key>}.
 *
 * @param notes what is said when a condition holds, the texts {@code intake.note.<key>}
 */
public record IntakePage(String key, List<Question> questions, List<Note> notes) {

    /** An explanation that appears under a condition. */
    public record Note(String key, Predicate<Answers> shown) {}

    /** The questions that are asked, given the answers so far. */
    public List<Question> asked(Answers answers) {
        return questions.stream().filter(question -> question.isAsked(answers)).toList();
    }
}
