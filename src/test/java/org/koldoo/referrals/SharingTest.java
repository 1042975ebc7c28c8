package org.koldoo.referrals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.koldoo.cases.CaseField;
import org.koldoo.cases.FieldClass;

class SharingTest {

    @Test
    void thePreviewNeverTellsWhoItIs() {
        assertThat(Sharing.PREVIEW).noneMatch(f -> f.fieldClass() == FieldClass.P3 || f.fieldClass() == FieldClass.P2);
    }

    @Test
    void neitherStoryNorAddressNorSuspicionOfAnOfficialIsEverSentWhateverIsAsked() {
        var everything = EnumSet.allOf(CaseField.class);
        assertThat(Sharing.allowed(everything))
                .doesNotContain(
                        CaseField.STORY,
                        CaseField.ADDRESS,
                        CaseField.OFFICIAL_INVOLVED,
                        CaseField.PLACE_NOTE,
                        CaseField.FAMILY_NAME)
                .containsAll(Sharing.PREVIEW);
    }

    @Test
    void whatWasNotChosenIsNotSent() {
        assertThat(Sharing.allowed(EnumSet.noneOf(CaseField.class))).isEqualTo(Sharing.PREVIEW);
    }
}
