package org.koldoo.identification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.koldoo.base.Refused;

class ScreeningRulesTest {

    @Test
    void thePersonMaySeeTraffickingWhereTheTablesDoNotButSaysWhy() {
        var against = made(Profile.ADULT_LABOUR, "INDICATED", "");
        assertThat(refusal(against, advised(AdviceResult.NOT_INDICATED))).isEqualTo("screening.reasons");
        ScreeningRules.check(
                made(Profile.ADULT_LABOUR, "INDICATED", "She told me more than she would say"),
                advised(AdviceResult.NOT_INDICATED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"NOT_INDICATED", "LABOUR_RIGHTS"})
    void nothingBelowPresumedIsConcludedWhileThemesAreOpen(String conclusion) {
        var made = made(Profile.ADULT_LABOUR, conclusion, "because");
        assertThat(refusal(made, advised(AdviceResult.NOT_ENOUGH_ASKED))).isEqualTo("screening.notEnoughAsked");
    }

    @Test
    void goingOnAnotherDayIsAlwaysPossibleWithoutReasons() {
        for (var result : AdviceResult.values()) {
            ScreeningRules.check(made(Profile.CHILD_SEXUAL, "CONTINUE_LATER", ""), advised(result));
        }
    }

    @Test
    void aLabourRightsConclusionIsNeverDrawnFromASexualProfile() {
        var made = made(Profile.ADULT_SEXUAL, "LABOUR_RIGHTS", "because");
        assertThat(refusal(made, advised(AdviceResult.NOT_INDICATED))).isEqualTo("screening.labourOnly");
    }

    @Test
    void seeingNoSignsAlwaysNeedsReasonsEvenWhenTheTablesAgree() {
        assertThat(refusal(made(Profile.ADULT_LABOUR, "NOT_INDICATED", "  "), advised(AdviceResult.NOT_INDICATED)))
                .isEqualTo("screening.reasons");
    }

    @Test
    void aTextThatIsFarTooLongIsRefusedInWords() {
        var made = made(Profile.ADULT_LABOUR, "INDICATED", "x".repeat(10_001));
        assertThatThrownBy(() -> ScreeningRules.check(made, advised(AdviceResult.TRAFFICKING_INDICATED)))
                .isInstanceOf(Refused.class)
                .hasMessage("text.tooLong");
    }

    private static String refusal(NewScreening made, Advice advice) {
        return catchThrowableOfType(Refused.class, () -> ScreeningRules.check(made, advice))
                .code();
    }

    private static NewScreening made(Profile profile, String conclusion, String reasons) {
        return new NewScreening(profile, Act.PRESENT, Map.of(), conclusion, reasons);
    }

    private static Advice advised(AdviceResult result) {
        return new Advice(result, "row", Set.of(), Set.of(), "combination 1, dimension 1");
    }
}
