package org.koldoo.intake;

import static org.koldoo.intake.ConsentQuestions.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.BodyCode;
import org.koldoo.cases.Consents.Answer;
import org.koldoo.cases.Consents.Form;
import org.koldoo.cases.Consents.GivenBy;
import org.koldoo.cases.Consents.NewConsent;
import org.koldoo.cases.Consents.Purpose;

/** What came out of the talk about consent. Saying no to the police never makes less of the rest (rule H1). */
record ConsentTalk(Answers answers) {

    /** How the task ends. */
    enum Outcome {
        GIVEN,
        PARTIAL,
        REFUSED,
        NOT_CAPABLE
    }

    static ConsentTalk of(Answers answers) {
        return new ConsentTalk(answers);
    }

    boolean asked() {
        return answers.has(ABLE) || answers.has(keyOf(Purpose.CASE_MANAGEMENT));
    }

    boolean refused() {
        return answers.is(keyOf(Purpose.CASE_MANAGEMENT), "REFUSED");
    }

    /** A no to being helped, by somebody who can decide now. */
    boolean refusesHelp() {
        return able() && refused();
    }

    boolean able() {
        return !answers.is(ABLE, "NOT_NOW") && !answers.is(BY, "NO_GUARDIAN");
    }

    /** Whether being helped at all was asked about. */
    boolean aboutHelp() {
        return able() && answers.has(keyOf(Purpose.CASE_MANAGEMENT));
    }

    /** How a later talk ended, in which only some things were asked. */
    Outcome furtherOutcome() {
        if (!able()) {
            return Outcome.NOT_CAPABLE;
        }
        var spoken = consents("");
        if (spoken.stream().noneMatch(one -> one.answer() == Answer.GIVEN)) {
            return Outcome.REFUSED;
        }
        return spoken.stream().allMatch(one -> one.answer() == Answer.GIVEN) ? Outcome.GIVEN : Outcome.PARTIAL;
    }

    Outcome outcome() {
        if (!able()) {
            return Outcome.NOT_CAPABLE;
        }
        if (!answers.is(keyOf(Purpose.CASE_MANAGEMENT), "GIVEN")) {
            return Outcome.REFUSED;
        }
        var partly = answers.has(SHARE_NOT_WITH)
                || answers.is(ASSENT, "REFUSED")
                || PLAIN.stream().anyMatch(purpose -> answers.is(keyOf(purpose), "REFUSED"));
        return partly ? Outcome.PARTIAL : Outcome.GIVEN;
    }

    /** The consents to be recorded, refusals too; for a child the guardian's and the child's own word. */
    List<NewConsent> consents(String textVersion) {
        return consents(textVersion, null);
    }

    /** @param today the day from which the time is counted that the person chose; null = it does not matter */
    List<NewConsent> consents(String textVersion, @Nullable LocalDate today) {
        var until = until(today);
        return spoken(textVersion).stream()
                .map(consent -> consent.answer() == Answer.GIVEN ? consent.until(until) : consent)
                .toList();
    }

    private @Nullable LocalDate until(@Nullable LocalDate today) {
        var chosen = answers.text(UNTIL);
        return today == null || !chosen.matches("M[0-9]{1,2}")
                ? null
                : today.plusMonths(Integer.parseInt(chosen.substring(1)));
    }

    /** A no to everything: nothing was agreed to, not even being helped. */
    boolean refusedAll() {
        return able() && refused() && spoken("").stream().noneMatch(one -> one.answer() == Answer.GIVEN);
    }

    private List<NewConsent> spoken(String textVersion) {
        if (!able()) {
            return List.of();
        }
        var all = new ArrayList<NewConsent>();
        for (var purpose : PLAIN) {
            var answer = answers.find(keyOf(purpose));
            if (answer != null) {
                add(all, purpose, null, Answer.valueOf(answer), textVersion);
            }
        }
        bodies(SHARE_WITH).forEach(body -> add(all, Purpose.SHARE_ORG, body, Answer.GIVEN, textVersion));
        bodies(SHARE_NOT_WITH).forEach(body -> add(all, Purpose.SHARE_ORG, body, Answer.REFUSED, textVersion));
        if (answers.is(POLICE, "GIVEN")) {
            bodies(POLICE_BODIES).forEach(body -> add(all, Purpose.SHARE_POLICE, body, Answer.GIVEN, textVersion));
        } else if (answers.is(POLICE, "REFUSED")) {
            add(all, Purpose.SHARE_POLICE, null, Answer.REFUSED, textVersion);
        }
        return List.copyOf(all);
    }

    private List<BodyCode> bodies(String key) {
        return answers.codes(key).stream().map(BodyCode::of).toList();
    }

    private void add(
            List<NewConsent> all, Purpose purpose, @Nullable BodyCode recipient, Answer answer, String textVersion) {
        var child = answers.is(BY, "GUARDIAN");
        all.add(consent(purpose, recipient, answer, child ? GivenBy.GUARDIAN : GivenBy.SELF, textVersion));
        if (child && answers.has(ASSENT)) {
            var own = answer == Answer.GIVEN ? Answer.valueOf(answers.text(ASSENT)) : Answer.REFUSED;
            all.add(consent(purpose, recipient, own, GivenBy.ASSENT, textVersion));
        }
    }

    private NewConsent consent(
            Purpose purpose, @Nullable BodyCode recipient, Answer answer, GivenBy givenBy, String textVersion) {
        return new NewConsent(
                purpose,
                recipient,
                answer,
                givenBy,
                answers.has(FORM) ? Form.valueOf(answers.text(FORM)) : Form.SPOKEN_BEFORE_WITNESS,
                answers.find(WITNESS),
                answers.is(TOLD_BACK, "YES"),
                textVersion,
                answers.text(LANGUAGE),
                answers.is(INTERPRETER, "YES"),
                null,
                answers.find(PAPER));
    }
}
