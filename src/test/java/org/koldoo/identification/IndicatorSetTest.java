package org.koldoo.identification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class IndicatorSetTest {

    private final IndicatorSet set = new IndicatorSet();

    @Test
    void anAdultIsAskedSixtySevenIndicatorsAndAChildTwoFewer() {
        assertThat(set.of(Profile.ADULT_LABOUR)).hasSize(67);
        assertThat(set.of(Profile.CHILD_LABOUR)).hasSize(65);
    }

    @Test
    void theChildListsHaveNoWeakIndicator() {
        assertThat(set.of(Profile.CHILD_LABOUR)).noneMatch(i -> i.weights().get(Profile.CHILD_LABOUR) == Weight.WEAK);
    }

    @Test
    void theSexualListForAdultsHasNoStrongIndicatorOfExploitation() {
        assertThat(set.of(Profile.ADULT_SEXUAL, Dimension.EXPLOITATION))
                .noneMatch(i -> i.weights().get(Profile.ADULT_SEXUAL) == Weight.STRONG);
    }

    @Test
    void forcedTasksOrClientsAreStrongInBothSexualLists() {
        var forced = set.of(Profile.ADULT_SEXUAL).stream()
                .filter(i -> i.code().equals("CD07"))
                .findFirst()
                .orElseThrow();
        assertThat(forced.weights())
                .containsEntry(Profile.ADULT_SEXUAL, Weight.STRONG)
                .containsEntry(Profile.CHILD_SEXUAL, Weight.STRONG)
                .containsEntry(Profile.ADULT_LABOUR, Weight.MEDIUM);
    }

    @Test
    void everyIndicatorHasAnOwnCodeAndThreeLanguages() {
        var all = set.of(Profile.ADULT_LABOUR);
        assertThat(all.stream().map(Indicator::code).collect(Collectors.toSet()))
                .hasSameSizeAs(all);
        assertThat(all).allSatisfy(i -> {
            assertThat(i.label().ky()).isNotBlank().isNotEqualTo(i.label().ru());
            assertThat(i.label().ru()).isNotBlank().isNotEqualTo(i.label().en());
            assertThat(i.label().en()).isNotBlank();
        });
    }
}
