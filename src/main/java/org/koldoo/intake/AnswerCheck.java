package org.koldoo.intake;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.koldoo.accounts.Accounts;
import org.koldoo.base.BodyCode;
import org.koldoo.base.CodeLists;
import org.koldoo.base.CurrentActor;
import org.koldoo.base.Refused;
import org.koldoo.cases.AgeClass;
import org.koldoo.cases.CaseField;
import org.koldoo.institutions.Institutions;
import org.springframework.stereotype.Component;

/** Looks at answers before they become a case. What cannot be taken is named beside its question; nothing is thrown away. */
@Component
public class AnswerCheck {

    private static final int OLDEST = 120;

    private final CodeLists lists;
    private final Institutions institutions;
    private final Accounts accounts;
    private final Clock clock;

    AnswerCheck(CodeLists lists, Institutions institutions, Accounts accounts, Clock clock) {
        this.lists = lists;
        this.institutions = institutions;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Problems of the questions that are asked, in their order. */
    public List<Problem> check(List<Question> questions, Answers answers) {
        return questions.stream()
                .filter(question -> question.isAsked(answers))
                .flatMap(question -> problem(question, answers).stream())
                .toList();
    }

    /** Problems of the whole intake. */
    public List<Problem> all(Answers answers) {
        return check(IntakePages.questions().toList(), answers);
    }

    private Optional<Problem> problem(Question question, Answers answers) {
        var value = answers.find(question.key());
        if (value == null) {
            return question.required() ? Optional.of(Problem.of(question, missing(question))) : Optional.empty();
        }
        return switch (question.kind()) {
            case TEXT, LONG_TEXT -> length(question, value);
            case DATE -> date(question, value, answers);
            case YEAR -> year(question, value, answers);
            default -> codes(question, answers);
        };
    }

    /** Where "not known" can be chosen, the reader is told so. */
    private String missing(Question question) {
        var open = question.kind() == Question.Kind.YES_NO
                || (question.codeList() != null
                        && (lists.knows(question.codeList(), "UNSURE")
                                || lists.knows(question.codeList(), AgeClass.UNKNOWN_MAY_BE_CHILD.name())));
        return open ? "intake.required" : "intake.required.plain";
    }

    private Optional<Problem> length(Question question, String value) {
        var length = value.codePointCount(0, value.length());
        return length > question.maxLength()
                ? Optional.of(Problem.of(question, "intake.text.tooLong", question.maxLength(), length))
                : Optional.empty();
    }

    private Optional<Problem> date(Question question, String value, Answers answers) {
        var read = Dates.read(value);
        if (read.isEmpty()) {
            return Optional.of(Problem.of(question, "intake.date.unreadable"));
        }
        var date = read.get();
        var today = LocalDate.now(clock);
        if (date.isAfter(today)) {
            return Optional.of(Problem.of(question, "intake.date.future"));
        }
        if (date.isBefore(today.minusYears(OLDEST))) {
            return Optional.of(Problem.of(question, "intake.date.tooEarly", OLDEST));
        }
        if (question.field() == CaseField.BIRTH_DATE) {
            return age(question, Period.between(date, today).getYears(), answers);
        }
        var from = Dates.read(answers.text(CaseField.HAPPENED_FROM.code()));
        return question.field() == CaseField.HAPPENED_TO
                        && from.filter(date::isBefore).isPresent()
                ? Optional.of(Problem.of(question, "intake.date.order"))
                : Optional.empty();
    }

    private Optional<Problem> year(Question question, String value, Answers answers) {
        var thisYear = LocalDate.now(clock).getYear();
        if (!value.matches("[0-9]{4}")) {
            return Optional.of(Problem.of(question, "intake.year.unreadable"));
        }
        var age = thisYear - Integer.parseInt(value);
        if (age < 0) {
            return Optional.of(Problem.of(question, "intake.date.future"));
        }
        return age > OLDEST
                ? Optional.of(Problem.of(question, "intake.date.tooEarly", OLDEST))
                : age(question, age, answers);
    }

    /** A birth date that makes somebody a child, beside the answer "adult". */
    private Optional<Problem> age(Question question, int years, Answers answers) {
        return years < 18 && answers.is(CaseField.AGE_CLASS.code(), "ADULT")
                ? Optional.of(Problem.of(question, "intake.birth.child"))
                : Optional.empty();
    }

    private Optional<Problem> codes(Question question, Answers answers) {
        var given = answers.codes(question.key());
        var unknown =
                !question.several() && given.size() != 1 || given.stream().anyMatch(code -> !known(question, code));
        return unknown ? Optional.of(Problem.of(question, "intake.code.unknown")) : Optional.empty();
    }

    private boolean known(Question question, String code) {
        return switch (question.kind()) {
            case YES_NO -> YES_NO_CODES.contains(code);
            case BODIES -> body(code);
            case POLICE_BODIES ->
                body(code) && institutions.find(BodyCode.of(code)).orElseThrow().lawEnforcement();
            case COLLEAGUES -> colleagues().contains(code);
            case PERSON_LANGUAGE -> code.matches("[a-z]{2}(-[A-Z][a-z]{3})?");
            default ->
                question.codeList() == null ? question.codes().contains(code) : lists.knows(question.codeList(), code);
        };
    }

    /** The four real answers. */
    public static final List<String> YES_NO_CODES = List.of("YES", "NO", "UNKNOWN", "REFUSED");

    private boolean body(String code) {
        try {
            return institutions.find(BodyCode.of(code)).isPresent();
        } catch (Refused malformed) {
            return false;
        }
    }

    private List<String> colleagues() {
        var colleagues = new ArrayList<String>();
        accounts.ofBody(CurrentActor.require().requireBody())
                .forEach(colleague -> colleagues.add(colleague.id().toString()));
        return colleagues;
    }
}
