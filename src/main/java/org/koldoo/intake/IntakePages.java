package org.koldoo.intake;

import static org.koldoo.cases.CaseField.*;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.koldoo.cases.CaseField;
import org.koldoo.intake.IntakePage.Note;
import org.koldoo.intake.Question.Kind;

/** The pages of the intake in their order: the one definition behind the wizard, the paper form and "enter from paper". */
public final class IntakePages {

    public static final String CHECK = "check";
    public static final String PAPER = "paper";
    public static final String DONE = "done";

    /** Bodies that the person does not want told. */
    public static final String NOT_TOLD = "not_told";

    public static final String EXCLUDED = "excluded";
    public static final String TEAM = "team";

    private static final Predicate<Answers> OFFICIAL =
            answers -> answers.isOneOf(OFFICIAL_INVOLVED.code(), "YES", "UNSURE");
    private static final Predicate<Answers> ABROAD =
            answers -> answers.isOneOf(WHERE_HAPPENED.code(), "ABROAD", "BOTH");

    private static final List<IntakePage> ALL = List.of(
            page(
                    "safety",
                    List.of(
                            new Note("danger", answers -> answers.is(DANGER_NOW.code(), "YES")),
                            new Note("child", IntakePages::child)),
                    Question.of(DANGER_NOW).must(),
                    Question.of(AGE_CLASS).must(),
                    Question.of(CHILD_AT_EXPLOITATION).when(answers -> answers.is(AGE_CLASS.code(), "ADULT"))),
            page("language", LANGUAGE, INTERPRETER_NEEDED, COMMUNICATION_AID, SAME_SEX_WORKER),
            page(
                    "contact",
                    List.of(),
                    Question.of(SAFE_CONTACT_WAY),
                    Question.of(SAFE_CONTACT),
                    Question.of(SAFE_CONTACT_HOURS),
                    Question.of(CODE_WORD),
                    Question.of(MUST_NOT_KNOW),
                    Question.of(NOT_TOLD, Kind.BODIES)),
            page(
                    "official",
                    List.of(new Note("official", OFFICIAL)),
                    Question.of(OFFICIAL_INVOLVED).must(),
                    Question.of(EXCLUDED, Kind.BODIES).when(OFFICIAL),
                    Question.of(TEAM, Kind.COLLEAGUES).when(OFFICIAL)),
            page("report", CHANNEL, REPORTED_BY),
            page(
                    "happened",
                    List.of(),
                    Question.of(EXPLOITATION_TYPES),
                    Question.of(SECTOR).when(IntakePages::labour),
                    Question.of(RECRUITMENT_METHODS),
                    Question.of(RECRUITMENT_APPS)
                            .when(answers ->
                                    answers.text(RECRUITMENT_METHODS.code()).contains("Online"))),
            page("control", CONTROL_METHODS, DOCUMENTS_WITHHELD, STILL_EXPLOITED, OTHERS_AFFECTED, STORY),
            page(
                    "where",
                    List.of(),
                    Question.of(WHERE_HAPPENED),
                    Question.of(COUNTRIES).when(ABROAD),
                    Question.of(REGION).when(answers -> answers.isOneOf(WHERE_HAPPENED.code(), "HOME", "BOTH")),
                    Question.of(PLACE_NOTE),
                    Question.of(HAPPENED_FROM),
                    Question.of(HAPPENED_TO),
                    Question.of(PRESENT_REGION)),
            page(
                    "person",
                    List.of(new Note("foreign", answers -> Foreigner.of(answers) == org.koldoo.cases.YesNoUnsure.YES)),
                    Question.of(SEX),
                    Question.of(KNOWN_AS),
                    Question.of(FAMILY_NAME),
                    Question.of(GIVEN_NAME),
                    Question.of(PATRONYMIC),
                    Question.of(BIRTH_DATE),
                    Question.of(BIRTH_YEAR).when(answers -> !answers.has(BIRTH_DATE.code())),
                    Question.of(CITIZENSHIP),
                    Question.of(IDENTITY_NUMBER),
                    Question.of(VULNERABILITIES)),
            ConsentQuestions.page(),
            page("needs", URGENT_NEEDS, MEDICAL_ALERTS, DISABILITY, PENALISED));

    private IntakePages() {}

    public static List<IntakePage> all() {
        return ALL;
    }

    public static Optional<IntakePage> find(String key) {
        return ALL.stream().filter(page -> page.key().equals(key)).findFirst();
    }

    /** All questions of all pages, in order. */
    public static Stream<Question> questions() {
        return ALL.stream().flatMap(page -> page.questions().stream());
    }

    /** Child, or not sure: doubt is resolved to child (rule H5). */
    static boolean child(Answers answers) {
        return answers.isOneOf(AGE_CLASS.code(), "CHILD", "UNKNOWN_MAY_BE_CHILD");
    }

    private static boolean labour(Answers answers) {
        return answers.codes(EXPLOITATION_TYPES.code()).stream()
                .anyMatch(code ->
                        code.contains("LABOUR") || code.equals("DOMESTIC_SERVITUDE") || code.equals("DEBT_BONDAGE"));
    }

    private static IntakePage page(String key, List<Note> notes, Question... questions) {
        return new IntakePage(key, List.of(questions), notes);
    }

    private static IntakePage page(String key, CaseField... fields) {
        return new IntakePage(key, Stream.of(fields).map(Question::of).toList(), List.of());
    }
}
