package org.koldoo.closure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.koldoo.base.CaseNumber;
import org.koldoo.cases.CaseField;
import org.koldoo.cases.FieldClass;
import org.koldoo.identification.Answer;
import org.koldoo.intake.Answers;
import org.koldoo.intake.Beginning;
import org.koldoo.intake.Intake;
import org.koldoo.intake.IntakeMode;
import org.koldoo.intake.IntakePages;
import org.koldoo.referrals.NewReferral;
import org.koldoo.referrals.Referrals;
import org.koldoo.testing.KoldooTest;
import org.koldoo.testing.Mechanism;
import org.springframework.beans.factory.annotation.Autowired;

/** Nothing asks for a legal name: from the first contact to the end under a name that the person chose. */
@KoldooTest
class UnderAnAliasTest extends Mechanism {

    private static final Set<CaseField> NAMES = EnumSet.of(
            CaseField.FAMILY_NAME,
            CaseField.GIVEN_NAME,
            CaseField.PATRONYMIC,
            CaseField.BIRTH_DATE,
            CaseField.BIRTH_YEAR,
            CaseField.IDENTITY_NUMBER,
            CaseField.ADDRESS);

    private static final Answers ALIAS = Answers.of("danger_now", "NO")
            .with("age_class", "ADULT")
            .with("official_involved", "NO")
            .with("known_as", "Ак Булут")
            .with("language", "ky")
            .with("safe_contact_hours", "кечинде")
            .with("consent_when", "NOW")
            .with("consent_language", "ky")
            .with("consent_able", "YES")
            .with("consent_case_management", "GIVEN")
            .with("consent_interview", "GIVEN")
            .with("consent_share_with", "CCO")
            .with("consent_form", "SIGNATURE");

    @Autowired
    Intake intake;

    @Autowired
    Referrals referrals;

    @Autowired
    Closures closures;

    @Test
    void aCaseRunsFromTheFirstContactToItsEndUnderAnAlias() {
        var number = firstContact();
        does(
                worker,
                () -> screenings.complete(task(number, "screening").ref(), screening("INDICATED", Answer.YES, "")));
        does(worker, () -> decisions.decide(task(number, "decidePresumed").ref(), decision("PRESUMED", "")));
        sheltered(number);
        does(worker, () -> closures.start(number));
        does(
                worker,
                () -> closures.propose(
                        task(number, "proposeClosure").ref(),
                        "READY",
                        new Closures.Proposal("LOST_CONTACT", "үч жолу чалдык", true)));
        does(boss, () -> closures.approve(task(number, "approveClosure").ref(), "APPROVED", ""));
        assertThat(head(number).closed()).isTrue();
        assertThat(as(worker, () -> cases.reveal(number, Set.of(CaseField.values()), "CHECK")))
                .containsEntry(CaseField.KNOWN_AS, "Ак Булут")
                .doesNotContainKeys(NAMES.toArray(CaseField[]::new));
    }

    private CaseNumber firstContact() {
        return as(worker, () -> {
            var draft = intake.start(IntakeMode.PAGES, new Beginning.Anonymous());
            intake.save(draft, intake.read(draft).version(), IntakePages.CHECK, ALIAS);
            return intake.submit(draft);
        });
    }

    private void sheltered(CaseNumber number) {
        var asked = new NewReferral(UUID.randomUUID(), number, shelter(), false, Set.of(CaseField.KNOWN_AS), "");
        does(worker, () -> referrals.send(asked));
        does(centre, () -> referrals.answer(task(number, "answerReferral").ref(), "ACCEPTED", null));
        does(centre, () -> referrals.arrived(task(number, "confirmArrival").ref(), "ARRIVED"));
        does(centre, () -> referrals.served(task(number, "confirmService").ref(), "SERVED"));
    }

    @Test
    void theIntakeRequiresNothingThatNamesSomebody() {
        assertThat(IntakePages.questions().filter(question -> question.required() && question.field() != null))
                .allSatisfy(
                        question -> assertThat(question.field().fieldClass()).isNotEqualTo(FieldClass.P3));
    }

    /** Every field of every shipped procedure that sounds like a name or a document may stay empty. */
    @Test
    void noProcedureRequiresANameOrADocument() throws IOException {
        var field = Pattern.compile("<koldoo:field key=\"([^\"]+)\"([^>]*)>");
        var required = new java.util.ArrayList<String>();
        try (var files = Files.list(Path.of("workflows"))) {
            for (var file :
                    files.filter(one -> one.toString().endsWith(".bpmn")).toList()) {
                field.matcher(Files.readString(file))
                        .results()
                        .filter(found -> found.group(1).matches("(?i).*(name|passport|document|number|birth|pin).*"))
                        .filter(found -> !found.group(2).contains("required=\"false\""))
                        .map(found -> file.getFileName() + " " + found.group(1) + found.group(2))
                        .forEach(required::add);
            }
        }
        assertThat(required).isEmpty();
    }
}
