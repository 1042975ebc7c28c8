package org.koldoo.intake;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.koldoo.accounts.Accounts;
import org.koldoo.accounts.StaffMember;
import org.koldoo.base.BodyCode;
import org.koldoo.base.CodeLists;
import org.koldoo.base.CurrentActor;
import org.koldoo.base.Texts;
import org.koldoo.base.UserId;
import org.koldoo.base.ui.Option;
import org.koldoo.institutions.Body;
import org.koldoo.institutions.Institutions;
import org.springframework.stereotype.Component;

/** Answers and choices in words. */
@Component
public class AnswerWords {

    private final Texts texts;
    private final CodeLists lists;
    private final Institutions institutions;
    private final Accounts accounts;
    private final PersonTexts personTexts;

    AnswerWords(Texts texts, CodeLists lists, Institutions institutions, Accounts accounts, PersonTexts personTexts) {
        this.texts = texts;
        this.lists = lists;
        this.institutions = institutions;
        this.accounts = accounts;
        this.personTexts = personTexts;
    }

    /** What can be chosen, in the reader's language. */
    public List<Option> options(Question question, Locale locale) {
        return switch (question.kind()) {
            case BODIES -> bodies(question.key().startsWith("consent_"), false, locale);
            case POLICE_BODIES -> bodies(false, true, locale);
            case COLLEAGUES -> colleagues();
            case PERSON_LANGUAGE ->
                personTexts.languages(PersonTexts.CONSENT).entrySet().stream()
                        .map(language -> new Option(language.getKey(), language.getValue()))
                        .toList();
            case YES_NO -> coded(question, AnswerCheck.YES_NO_CODES, locale);
            default -> {
                var list = question.codeList();
                yield list == null
                        ? coded(question, question.codes(), locale)
                        : lists.list(list).stream()
                                .map(code ->
                                        new Option(code.code(), code.label().in(locale)))
                                .toList();
            }
        };
    }

    /** An answer to be read again before the case is made. */
    public String words(Question question, Answers answers, Locale locale) {
        var value = answers.text(question.key());
        return switch (question.kind()) {
            case TEXT, LONG_TEXT, YEAR -> value;
            case DATE -> Dates.shown(value);
            case COLLEAGUES ->
                answers.codes(question.key()).stream().map(this::colleague).collect(Collectors.joining(", "));
            default -> {
                var options = options(question, locale);
                yield answers.codes(question.key()).stream()
                        .map(code -> options.stream()
                                .filter(option -> option.code().equals(code))
                                .map(Option::label)
                                .findFirst()
                                .orElse(code))
                        .collect(Collectors.joining(", "));
            }
        };
    }

    /** Text key of a code that stands in no list. */
    static String key(Question question, String code) {
        if (question.kind() == Question.Kind.YES_NO || question.codes().contains("NO")) {
            return "intake.a.yes_no." + code;
        }
        return question.codes().contains("REFUSED")
                ? "intake.a.agree." + code
                : "intake.a." + question.key() + "." + code;
    }

    private List<Option> coded(Question question, List<String> codes, Locale locale) {
        return codes.stream()
                .map(code -> new Option(code, texts.get(locale, key(question, code))))
                .toList();
    }

    private List<Option> bodies(boolean withoutPolice, boolean onlyPolice, Locale locale) {
        return institutions.all().stream()
                .filter(body -> body.closedOn() == null)
                .filter(body -> !(withoutPolice && body.lawEnforcement()) && !(onlyPolice && !body.lawEnforcement()))
                .map(body -> option(body, locale))
                .toList();
    }

    private List<Option> colleagues() {
        var actor = CurrentActor.require();
        return accounts.ofBody(actor.requireBody()).stream()
                .filter(colleague -> !colleague.id().equals(actor.id()))
                .map(colleague -> new Option(colleague.id().toString(), colleague.displayName()))
                .toList();
    }

    private String colleague(String id) {
        return accounts.find(new UserId(UUID.fromString(id)))
                .map(StaffMember::displayName)
                .orElse("–");
    }

    private static Option option(Body body, Locale locale) {
        return new Option(body.code().value(), body.name().in(locale));
    }

    /** A body's name. */
    public String body(BodyCode code, Locale locale) {
        return institutions.find(code).map(body -> body.name().in(locale)).orElse(code.value());
    }
}
