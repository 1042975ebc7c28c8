package org.koldoo.intake;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.koldoo.cases.CaseField;

/**
 * A question of the intake, on the screen and on paper alike. Its words are the texts {@code intake.q.<key>} and
 * {@code intake.hint.<key>}.
 *
 * @param field the field of the case file that the answer becomes; null = it opens the case, walls it off or is a consent
 * @param codeList the list that the codes come from, or null
 * @param codes the codes where there is no list; their words are {@code intake.a.<key>.<code>}
 * @param required one of the few without which no case can be opened
 * @param asked whether it is asked, given what was answered so far
 */
public record Question(
        String key,
        Kind kind,
        @Nullable CaseField field,
        @Nullable String codeList,
        List<String> codes,
        boolean required,
        int maxLength,
        Predicate<Answers> asked) {

    static final int NAME_LENGTH = 200;
    static final int STORY_LENGTH = 10_000;

    /** How a question is answered. */
    public enum Kind {
        CHOICE,
        CHOICES,
        /** Yes, no, don't know, would rather not say: all four are real answers. */
        YES_NO,
        TEXT,
        LONG_TEXT,
        DATE,
        YEAR,
        /** Bodies of the mechanism. */
        BODIES,
        /** Bodies of law enforcement only. */
        POLICE_BODIES,
        /** Colleagues of the own body. */
        COLLEAGUES,
        /** A language in which there are texts for the person. */
        PERSON_LANGUAGE
    }

    static Question of(CaseField field) {
        var kind = switch (field.kind()) {
            case CHOICE -> Kind.CHOICE;
            case CHOICES -> Kind.CHOICES;
            case YES_NO_REFUSED -> Kind.YES_NO;
            case DATE -> Kind.DATE;
            case NUMBER -> Kind.YEAR;
            case LONG_TEXT -> Kind.LONG_TEXT;
            case TEXT, PERSON -> Kind.TEXT;
        };
        var length = kind == Kind.LONG_TEXT ? STORY_LENGTH : NAME_LENGTH;
        return new Question(field.code(), kind, field, field.codeList(), List.of(), false, length, answers -> true);
    }

    static Question of(String key, Kind kind, String... codes) {
        return new Question(key, kind, null, null, List.of(codes), false, NAME_LENGTH, answers -> true);
    }

    Question must() {
        return new Question(key, kind, field, codeList, codes, true, maxLength, asked);
    }

    Question when(Predicate<Answers> condition) {
        return new Question(key, kind, field, codeList, codes, required, maxLength, condition);
    }

    public boolean isAsked(Answers answers) {
        return asked.test(answers);
    }

    /** Whether the answer is one or several codes. */
    public boolean coded() {
        return kind != Kind.TEXT && kind != Kind.LONG_TEXT && kind != Kind.DATE && kind != Kind.YEAR;
    }

    public boolean several() {
        return switch (kind) {
            case CHOICES, BODIES, POLICE_BODIES, COLLEAGUES -> true;
            default -> false;
        };
    }
}
