package org.koldoo.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.koldoo.base.BodyCode;
import org.koldoo.cases.AgeClass;
import org.koldoo.cases.CaseField;
import org.koldoo.cases.NewCase;
import org.koldoo.cases.Sex;
import org.koldoo.cases.YesNoUnsure;

class CaseFromAnswersTest {

    private static final UUID DRAFT = UUID.randomUUID();
    private static final Answers ENOUGH =
            Answers.of("danger_now", "NO").with("age_class", "ADULT").with("official_involved", "NO");

    @Test
    void theDraftsIdMakesOpeningTwiceOneCase() {
        assertThat(made(ENOUGH).request()).isEqualTo(DRAFT);
    }

    @Test
    void whatIsNotKnownStaysOpen() {
        var made = made(ENOUGH);
        assertThat(made.sex()).isEqualTo(Sex.U);
        assertThat(made.foreigner()).isEqualTo(YesNoUnsure.UNSURE);
        assertThat(made.abroad()).isEqualTo(YesNoUnsure.UNSURE);
    }

    @Test
    void abroadAndForeign() {
        var made = made(ENOUGH.with("present_region", "ABROAD").with("citizenship", "UZ"));
        assertThat(made.abroad()).isEqualTo(YesNoUnsure.YES);
        assertThat(made.foreigner()).isEqualTo(YesNoUnsure.YES);
        var back = made(ENOUGH.with("where_happened", "ABROAD").with("present_region", "KG-O"));
        assertThat(back.abroad()).as("abroad then, home now").isEqualTo(YesNoUnsure.NO);
        assertThat(made(ENOUGH.with("citizenship", "KG UZ")).foreigner()).isEqualTo(YesNoUnsure.NO);
    }

    @Test
    void doubtAboutAgeIsKeptAsDoubt() {
        assertThat(made(ENOUGH.with("age_class", "UNKNOWN_MAY_BE_CHILD")).ageClass())
                .isEqualTo(AgeClass.UNKNOWN_MAY_BE_CHILD);
    }

    @Test
    void theWallGoesUpOnlyWhereAnOfficialMayBeInvolved() {
        var named = ENOUGH.with(IntakePages.EXCLUDED, "MVD BORD");
        assertThat(made(named).excluded()).isEmpty();
        assertThat(made(named.with("official_involved", "UNSURE")).excluded())
                .containsExactlyInAnyOrder(BodyCode.of("MVD"), BodyCode.of("BORD"));
    }

    @Test
    void answersToQuestionsThatAreNotAskedAnyMoreAreLeftOut() {
        var changedMind =
                ENOUGH.with("where_happened", "HOME").with("countries", "RU").with("region", "KG-O");
        assertThat(made(changedMind).fields())
                .containsEntry(CaseField.REGION, "KG-O")
                .doesNotContainKey(CaseField.COUNTRIES);
    }

    @Test
    void whoRefusesIsHelpedWithoutAName() {
        var refused = ENOUGH.with("family_name", "Name")
                .with("birth_date", "25.11.1994")
                .with("known_as", "Ai")
                .with("consent_when", "NOW")
                .with("consent_case_management", "REFUSED");
        assertThat(made(refused).fields())
                .containsEntry(CaseField.KNOWN_AS, "Ai")
                .doesNotContainKeys(CaseField.FAMILY_NAME, CaseField.BIRTH_DATE);
        assertThat(made(refused.with("age_class", "UNKNOWN_MAY_BE_CHILD")).fields())
                .as("a guardian who says no may be the one to be protected from")
                .containsEntry(CaseField.FAMILY_NAME, "Name");
        assertThat(made(refused.with("consent_when", "LATER")).fields())
                .containsEntry(CaseField.FAMILY_NAME, "Name")
                .containsEntry(CaseField.BIRTH_DATE, "1994-11-25");
    }

    private static NewCase made(Answers answers) {
        return CaseFromAnswers.of(DRAFT, null, answers);
    }
}
