package org.koldoo.intake;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.koldoo.cases.Consents.Purpose;
import org.koldoo.intake.IntakePage.Note;
import org.koldoo.intake.Question.Kind;

/** The talk about consent as questions: in the intake, as a task of its own, and on paper. Nothing in it has a default. */
public final class ConsentQuestions {

    public static final String PAGE = "consent";
    public static final String WHEN = "consent_when";
    public static final String LANGUAGE = "consent_language";
    public static final String POLICE_BODIES = "consent_police_bodies";

    static final String INTERPRETER = "consent_interpreter";
    static final String ABLE = "consent_able";
    static final String BY = "consent_by";
    static final String ASSENT = "consent_assent";
    static final String UNDERSTOOD = "consent_understood";
    static final String TOLD_BACK = "consent_told_back";
    static final String SHARE_WITH = "consent_share_with";
    static final String SHARE_NOT_WITH = "consent_share_not_with";
    static final String POLICE = "consent_share_police";
    static final String FORM = "consent_form";
    static final String WITNESS = "consent_witness";
    static final String PAPER = "consent_paper";

    /** Till when the yes holds: {@code M3} is three months, {@code OPEN} until it is taken back. */
    static final String UNTIL = "consent_until";

    /** What the person must have understood before deciding; separate ticks, as the data standard's guidance asks. */
    static final List<String> POINTS = List.of("PURPOSE", "USE", "RESEARCH", "ACCESS", "STORAGE", "WITHDRAW");

    /** Purposes that are one question each; other bodies and the police are asked apart. */
    static final List<Purpose> PLAIN = List.of(
            Purpose.CASE_MANAGEMENT,
            Purpose.INTERVIEW,
            Purpose.MEDICAL,
            Purpose.RETURN,
            Purpose.PHOTO,
            Purpose.RESEARCH_ANON);

    private static final Predicate<Answers> ABLE_TO_DECIDE = answers -> !answers.is(ABLE, "NOT_NOW");
    private static final Predicate<Answers> SOMETHING_GIVEN = answers -> ABLE_TO_DECIDE.test(answers)
            && (answers.has(SHARE_WITH)
                    || answers.is(POLICE, "GIVEN")
                    || PLAIN.stream().anyMatch(purpose -> answers.is(keyOf(purpose), "GIVEN")));

    private ConsentQuestions() {}

    /** The talk itself, for a task. */
    public static List<Question> talk(boolean child) {
        return joined(
                opening(child),
                Stream.of(Question.of(UNDERSTOOD, Kind.CHOICES, POINTS.toArray(String[]::new))
                        .when(ABLE_TO_DECIDE)),
                toldBack(),
                PLAIN.stream().map(ConsentQuestions::purpose),
                others(),
                how());
    }

    /** A later talk about something that was not agreed to yet: who may be told comes first, nothing has to be asked again. */
    public static List<Question> further(boolean child) {
        return joined(opening(child), others(), PLAIN.stream().map(ConsentQuestions::purpose), toldBack(), how());
    }

    private static Stream<Question> opening(boolean child) {
        var all = Stream.of(
                Question.of(LANGUAGE, Kind.PERSON_LANGUAGE).must(),
                Question.of(INTERPRETER, Kind.CHOICE, "YES", "NO"),
                Question.of(ABLE, Kind.CHOICE, "YES", "NOT_NOW").must());
        return child
                ? Stream.concat(
                        all,
                        Stream.of(
                                Question.of(BY, Kind.CHOICE, "GUARDIAN", "NO_GUARDIAN")
                                        .must()
                                        .when(ABLE_TO_DECIDE),
                                Question.of(ASSENT, Kind.CHOICE, "GIVEN", "REFUSED")
                                        .when(ABLE_TO_DECIDE)))
                : all;
    }

    private static Stream<Question> toldBack() {
        return Stream.of(Question.of(TOLD_BACK, Kind.CHOICE, "YES", "NO").when(ABLE_TO_DECIDE));
    }

    /** Other organisations, and the police apart from them. */
    private static Stream<Question> others() {
        return Stream.of(
                Question.of(SHARE_WITH, Kind.BODIES).when(ABLE_TO_DECIDE),
                Question.of(SHARE_NOT_WITH, Kind.BODIES).when(ABLE_TO_DECIDE),
                Question.of(POLICE, Kind.CHOICE, "GIVEN", "REFUSED").when(ABLE_TO_DECIDE),
                Question.of(POLICE_BODIES, Kind.POLICE_BODIES).must().when(answers -> answers.is(POLICE, "GIVEN")));
    }

    /** How a yes was given. */
    private static Stream<Question> how() {
        return Stream.of(
                Question.of(UNTIL, Kind.CHOICE, "M1", "M3", "M6", "M12", "OPEN").when(SOMETHING_GIVEN),
                Question.of(FORM, Kind.CHOICE, "SIGNATURE", "MARK", "SPOKEN_BEFORE_WITNESS")
                        .must()
                        .when(SOMETHING_GIVEN),
                Question.of(WITNESS, Kind.TEXT)
                        .must()
                        .when(answers -> SOMETHING_GIVEN.test(answers)
                                && answers.isOneOf(FORM, "MARK", "SPOKEN_BEFORE_WITNESS")),
                Question.of(PAPER, Kind.TEXT)
                        .when(answers -> SOMETHING_GIVEN.test(answers) && answers.isOneOf(FORM, "SIGNATURE", "MARK")));
    }

    @SafeVarargs
    private static List<Question> joined(Stream<Question>... parts) {
        return Stream.of(parts).flatMap(part -> part).toList();
    }

    /** The page of the intake: first whether to ask now at all. */
    static IntakePage page() {
        Predicate<Answers> now = answers -> answers.is(WHEN, "NOW");
        var questions = Stream.concat(
                Stream.of(Question.of(WHEN, Kind.CHOICE, "NOW", "LATER")),
                talk(true).stream()
                        .map(question -> question.when(answers -> now.test(answers)
                                && question.isAsked(answers)
                                && (!onlyForChildren(question) || IntakePages.child(answers)))));
        return new IntakePage(
                PAGE,
                questions.toList(),
                List.of(
                        new Note("consentLater", answers -> answers.is(WHEN, "LATER")),
                        new Note(
                                "consentRefused",
                                answers -> now.test(answers)
                                        && ConsentTalk.of(answers).refused()
                                        && !IntakePages.child(answers)),
                        new Note("consentNotAble", answers -> now.test(answers) && answers.is(ABLE, "NOT_NOW"))));
    }

    /** The talk was held, and the person said no to everything, also to being helped. */
    public static boolean refusedAll(Answers answers) {
        return answers.is(WHEN, "NOW") && ConsentTalk.of(answers).refusedAll();
    }

    /** The person says no to being helped with the case at all. */
    public static boolean refusesHelp(Answers answers) {
        return ConsentTalk.of(answers).refusesHelp();
    }

    static String keyOf(Purpose purpose) {
        return "consent_" + purpose.name().toLowerCase(java.util.Locale.ROOT);
    }

    private static boolean onlyForChildren(Question question) {
        return question.key().equals(BY) || question.key().equals(ASSENT);
    }

    private static Question purpose(Purpose purpose) {
        return Question.of(keyOf(purpose), Kind.CHOICE, "GIVEN", "REFUSED").when(ABLE_TO_DECIDE);
    }
}
