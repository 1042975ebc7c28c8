package org.koldoo.referrals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.koldoo.base.BodyCode;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.Labels;
import org.koldoo.base.Refused;
import org.koldoo.base.UserId;
import org.koldoo.cases.CaseField;
import org.koldoo.institutions.ServiceOffer;

class ReferralTest {

    private static final Instant NOW = Instant.parse("2026-11-24T04:00:00Z");

    @Test
    void goesFromSentToServed() {
        var referral = sent();
        referral.answer(ReferralState.ACCEPTED, null, false, NOW);
        referral.become(ReferralState.ARRIVED);
        referral.become(ReferralState.SERVED);
        assertThat(referral.state()).isEqualTo(ReferralState.SERVED);
        assertThat(referral.state().open()).isFalse();
    }

    @Test
    void fromTheWaitingListItMayStillBeAccepted() {
        var referral = sent();
        referral.answer(ReferralState.WAITLISTED, null, false, NOW);
        referral.answer(ReferralState.ACCEPTED, null, false, NOW);
        assertThat(referral.state()).isEqualTo(ReferralState.ACCEPTED);
    }

    @ParameterizedTest
    @EnumSource(
            value = ReferralState.class,
            names = {"ARRIVED", "SERVED", "DID_NOT_COME", "NOT_SERVED", "SENT", "ACCEPTED"})
    void nobodyArrivesWhereNothingWasAnswered(ReferralState state) {
        assertThatThrownBy(() -> sent().become(state)).isInstanceOf(Refused.class);
    }

    @Test
    void anAnswerIsGivenOnce() {
        var referral = sent();
        referral.answer(ReferralState.DECLINED, "FULL", false, NOW);
        assertThatThrownBy(() -> referral.answer(ReferralState.ACCEPTED, null, false, NOW))
                .hasMessage("referral.state");
    }

    @Test
    void aPlaceIsGivenBackOnce() {
        var referral = sent();
        referral.placeTaken();
        assertThat(referral.releasePlace()).isTrue();
        assertThat(referral.releasePlace()).isFalse();
    }

    private static Referral sent() {
        var offer = new ServiceOffer(
                UUID.randomUUID(),
                BodyCode.of("CCO"),
                "SHELTER",
                new Labels("ж", "п", "s"),
                "KG-O",
                Set.of("F"),
                true,
                true,
                true,
                false,
                Set.of("ky"),
                5,
                2,
                null);
        var asked = new NewReferral(
                UUID.randomUUID(), CaseNumber.random(), offer.id(), true, Set.of(CaseField.MEDICAL_ALERTS), "");
        return new Referral(
                asked.request(), asked, offer, BodyCode.of("CCB"), "CONSENT", false, null, UserId.random(), NOW);
    }
}
