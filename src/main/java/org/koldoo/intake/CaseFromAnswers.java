package org.koldoo.intake;

import static org.koldoo.cases.CaseField.*;

import java.text.Normalizer;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.BodyCode;
import org.koldoo.base.UserId;
import org.koldoo.cases.AgeClass;
import org.koldoo.cases.CaseField;
import org.koldoo.cases.NewCase;
import org.koldoo.cases.Sex;
import org.koldoo.cases.YesNoUnsure;

/** Turns checked answers into the case to be opened. */
final class CaseFromAnswers {

    /** Not kept where a grown person refused: support goes on without a name. */
    static final Set<CaseField> IDENTITY =
            EnumSet.of(FAMILY_NAME, GIVEN_NAME, PATRONYMIC, BIRTH_DATE, BIRTH_YEAR, IDENTITY_NUMBER, ADDRESS);

    private CaseFromAnswers() {}

    static NewCase of(UUID request, @Nullable String searchId, Answers answers) {
        return new NewCase(
                request,
                Sex.valueOf(answers.has(SEX.code()) ? answers.text(SEX.code()) : "U"),
                AgeClass.valueOf(answers.text(AGE_CLASS.code())),
                Foreigner.of(answers),
                NewCase.abroad(answers.text(PRESENT_REGION.code())),
                answers.is(DANGER_NOW.code(), "YES"),
                YesNoUnsure.valueOf(answers.text(OFFICIAL_INVOLVED.code())),
                excluded(answers),
                team(answers),
                searchId,
                fields(answers));
    }

    private static Set<BodyCode> excluded(Answers answers) {
        return official(answers)
                ? answers.codes(IntakePages.EXCLUDED).stream().map(BodyCode::of).collect(Collectors.toSet())
                : Set.of();
    }

    private static Set<UserId> team(Answers answers) {
        return official(answers)
                ? answers.codes(IntakePages.TEAM).stream()
                        .map(UUID::fromString)
                        .map(UserId::new)
                        .collect(Collectors.toSet())
                : Set.of();
    }

    static boolean official(Answers answers) {
        return !answers.is(OFFICIAL_INVOLVED.code(), "NO");
    }

    private static Map<CaseField, String> fields(Answers answers) {
        var fields = new EnumMap<CaseField, String>(CaseField.class);
        var anonymous = answers.is(ConsentQuestions.WHEN, "NOW")
                && ConsentTalk.of(answers).refused()
                && !IntakePages.child(answers);
        IntakePages.questions().filter(question -> question.isAsked(answers)).forEach(question -> {
            var field = question.field();
            var value = answers.find(question.key());
            if (field != null && value != null && !(anonymous && IDENTITY.contains(field))) {
                fields.put(field, stored(question, value));
            }
        });
        return fields;
    }

    private static String stored(Question question, String value) {
        return switch (question.kind()) {
            case DATE -> Dates.read(value).orElseThrow().toString();
            case TEXT, LONG_TEXT -> Normalizer.normalize(value.strip(), Normalizer.Form.NFC);
            default -> value.strip();
        };
    }
}
