package org.koldoo.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.koldoo.base.BodyCode;
import org.koldoo.cases.Consents.Answer;
import org.koldoo.cases.Consents.Form;
import org.koldoo.cases.Consents.GivenBy;
import org.koldoo.cases.Consents.NewConsent;
import org.koldoo.cases.Consents.Purpose;
import org.koldoo.intake.ConsentTalk.Outcome;

class ConsentTalkTest {

    private static final Answers YES = Answers.of("consent_able", "YES")
            .with("consent_language", "uz-Latn")
            .with("consent_case_management", "GIVEN")
            .with("consent_interview", "GIVEN")
            .with("consent_form", "MARK")
            .with("consent_witness", "A. Witness")
            .with("consent_told_back", "YES");

    @Test
    void sayingNoToThePoliceMakesNothingLess() {
        var talk = ConsentTalk.of(YES.with("consent_share_police", "REFUSED"));
        assertThat(talk.outcome()).isEqualTo(Outcome.GIVEN);
        assertThat(talk.consents("v"))
                .filteredOn(consent -> consent.purpose() == Purpose.SHARE_POLICE)
                .singleElement()
                .extracting(NewConsent::answer)
                .isEqualTo(Answer.REFUSED);
    }

    @Test
    void thePoliceAreNeverPartOfAnotherConsent() {
        assertThat(ConsentTalk.of(YES.with("consent_share_with", "CCB")).consents("v"))
                .extracting(NewConsent::purpose)
                .containsExactlyInAnyOrder(Purpose.CASE_MANAGEMENT, Purpose.INTERVIEW, Purpose.SHARE_ORG);
    }

    @Test
    void namesTheBodiesOneByOne() {
        var consents = ConsentTalk.of(YES.with("consent_share_with", "CCB MOL")
                        .with("consent_share_not_with", "MFA")
                        .with("consent_share_police", "GIVEN")
                        .with("consent_police_bodies", "MVD"))
                .consents("v");
        assertThat(consents)
                .filteredOn(consent -> consent.recipient() != null)
                .extracting(consent -> consent.recipient() + " " + consent.answer())
                .containsExactlyInAnyOrder("CCB GIVEN", "MOL GIVEN", "MFA REFUSED", "MVD GIVEN");
        assertThat(consents)
                .filteredOn(consent -> BodyCode.of("MVD").equals(consent.recipient()))
                .extracting(NewConsent::purpose)
                .containsExactly(Purpose.SHARE_POLICE);
    }

    @Test
    void oneNoMakesItPartialAndNoToHelpARefusal() {
        assertThat(ConsentTalk.of(YES.with("consent_photo", "REFUSED")).outcome())
                .isEqualTo(Outcome.PARTIAL);
        assertThat(ConsentTalk.of(YES.with("consent_case_management", "REFUSED"))
                        .outcome())
                .isEqualTo(Outcome.REFUSED);
    }

    @Test
    void whoCannotDecideNowIsNotAsked() {
        var talk = ConsentTalk.of(YES.with("consent_able", "NOT_NOW"));
        assertThat(talk.outcome()).isEqualTo(Outcome.NOT_CAPABLE);
        assertThat(talk.consents("v")).isEmpty();
    }

    @Test
    void aGuardianDecidesAndTheChildsOwnWordIsKept() {
        var talk = ConsentTalk.of(YES.with("consent_by", "GUARDIAN").with("consent_assent", "REFUSED"));
        assertThat(talk.outcome()).isEqualTo(Outcome.PARTIAL);
        assertThat(talk.consents("v"))
                .filteredOn(consent -> consent.purpose() == Purpose.INTERVIEW)
                .extracting(consent -> consent.givenBy() + " " + consent.answer())
                .containsExactly(GivenBy.GUARDIAN + " GIVEN", GivenBy.ASSENT + " REFUSED");
    }

    @Test
    void aChildWithoutASafeGuardianIsNotMadeToDecide() {
        assertThat(ConsentTalk.of(YES.with("consent_by", "NO_GUARDIAN")).outcome())
                .isEqualTo(Outcome.NOT_CAPABLE);
    }

    @Test
    void keepsHowItWasGiven() {
        var consent = ConsentTalk.of(YES).consents("consent-uz-Latn-1").getFirst();
        assertThat(consent.form()).isEqualTo(Form.MARK);
        assertThat(consent.witness()).isEqualTo("A. Witness");
        assertThat(consent.toldBack()).isTrue();
        assertThat(consent.textVersion()).isEqualTo("consent-uz-Latn-1");
    }

    @Test
    void nothingHasADefault() {
        assertThat(ConsentTalk.of(Answers.NONE).consents("v")).isEmpty();
        assertThat(ConsentTalk.of(Answers.NONE).outcome()).isEqualTo(Outcome.REFUSED);
    }
}
