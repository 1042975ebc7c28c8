package org.koldoo.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.koldoo.accounts.Accounts;
import org.koldoo.base.CodeLists;
import org.koldoo.institutions.Institutions;
import org.koldoo.testing.MutableClock;

/** Bad input is refused or kept as text, and said beside its question. It is 24 November 2026. */
class AnswerCheckTest {

    private static final String NOTHING = "";

    private final CodeLists lists = mock(CodeLists.class);
    private final AnswerCheck check =
            new AnswerCheck(lists, mock(Institutions.class), mock(Accounts.class), new MutableClock());

    static Stream<Arguments> input() {
        return Stream.of(
                Arguments.of("birth_date", "25.11.2026", "intake.date.future"),
                Arguments.of("birth_date", "31.02.1994", "intake.date.unreadable"),
                Arguments.of("birth_date", "29.02.1995", "intake.date.unreadable"),
                Arguments.of("birth_date", "yesterday", "intake.date.unreadable"),
                Arguments.of("birth_date", "01.01.1850", "intake.date.tooEarly"),
                Arguments.of("birth_date", "29.02.1996", NOTHING),
                Arguments.of("birth_date", "1994-11-25", NOTHING),
                Arguments.of("birth_date", "24.11.2010", "intake.birth.child"),
                Arguments.of("birth_year", "94", "intake.year.unreadable"),
                Arguments.of("birth_year", "2030", "intake.date.future"),
                Arguments.of("birth_year", "1800", "intake.date.tooEarly"),
                Arguments.of("birth_year", "2015", "intake.birth.child"),
                Arguments.of("birth_year", "1990", NOTHING),
                Arguments.of("happened_to", "03.2031", "intake.date.future"),
                Arguments.of("family_name", "А".repeat(10_000), "intake.text.tooLong"),
                Arguments.of("family_name", "<script>alert(1)</script>", NOTHING),
                Arguments.of("family_name", "🙂 Айгүл", NOTHING),
                Arguments.of("family_name", "محمد علي", NOTHING),
                Arguments.of("family_name", "'; drop table case_file; --", NOTHING),
                Arguments.of("story", "я".repeat(10_001), "intake.text.tooLong"),
                Arguments.of("story", "я".repeat(10_000), NOTHING),
                Arguments.of("danger_now", "MAYBE", "intake.code.unknown"),
                Arguments.of("sex", "ROBOT", "intake.code.unknown"));
    }

    @ParameterizedTest
    @MethodSource("input")
    void saysWhatIsWrongBesideTheQuestion(String question, String typed, String expected) {
        when(lists.knows(any(), any())).thenReturn(false);
        var asked = IntakePages.questions()
                .filter(one -> one.key().equals(question))
                .toList();
        var answers = Answers.of("age_class", "ADULT").with(question, typed);
        assertThat(check.check(asked, answers))
                .extracting(problem -> problem.question() + " " + problem.code())
                .isEqualTo(expected.isEmpty() ? List.of() : List.of(question + " " + expected));
    }

    @Test
    void onlySafetyAndWhatOpensTheCaseMustBeAnswered() {
        assertThat(check.all(Answers.NONE))
                .extracting(Problem::question)
                .containsExactly("danger_now", "age_class", "official_involved");
    }

    @Test
    void whatEndedCannotHaveEndedBeforeItBegan() {
        when(lists.knows(any(), any())).thenReturn(true);
        var answers = enough().with("happened_from", "05.2024").with("happened_to", "01.05.2023");
        assertThat(check.all(answers)).extracting(Problem::code).containsExactly("intake.date.order");
    }

    @Test
    void neverRepeatsWhatWasTyped() {
        var problem = check.check(
                        IntakePages.find("person").orElseThrow().questions(),
                        Answers.of("given_name", "Gulnara".repeat(2_000)))
                .getFirst();
        assertThat(problem.toString()).doesNotContain("Gulnara");
        assertThat(problem.parameters()).containsExactly(200, 14_000);
    }

    private static Answers enough() {
        return Answers.of("danger_now", "NO").with("age_class", "ADULT").with("official_involved", "NO");
    }
}
