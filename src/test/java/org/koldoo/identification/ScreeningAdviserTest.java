package org.koldoo.identification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.koldoo.testing.KoldooTest;
import org.springframework.beans.factory.annotation.Autowired;

/** The shipped decision tables against the rules of the ILO and Palermo written down a second time, over random answers. */
@KoldooTest
class ScreeningAdviserTest {

    private static final int TRIES = 300;
    private static final Set<AdviceResult> BELOW_PRESUMED =
            EnumSet.of(AdviceResult.NOT_INDICATED, AdviceResult.LABOUR_RIGHTS_REFERRAL, AdviceResult.RESCREEN);

    private final Random random = new Random(20261124);

    @Autowired
    ScreeningAdviser adviser;

    @Autowired
    IndicatorSet indicators;

    /** @param asked how likely a question was asked, and how likely the answer is yes */
    private Map<String, Answer> answers(Profile profile, double asked, double yes) {
        var answers = new HashMap<String, Answer>();
        indicators.of(profile).forEach(indicator -> {
            if (random.nextDouble() < asked) {
                var said = random.nextDouble() < yes ? Answer.YES : Answer.NO;
                answers.put(indicator.code(), random.nextInt(40) == 0 ? Answer.UNKNOWN : said);
            }
        });
        return answers;
    }

    private Set<Dimension> positive(Profile profile, Map<String, Answer> answers) {
        var positive = EnumSet.noneOf(Dimension.class);
        for (var dimension : Dimension.values()) {
            var counts = new EnumMap<Weight, Integer>(Weight.class);
            indicators.of(profile, dimension).stream()
                    .filter(i -> answers.get(i.code()) == Answer.YES)
                    .forEach(i -> counts.merge(i.weight(profile).orElseThrow(), 1, Integer::sum));
            int strong = counts.getOrDefault(Weight.STRONG, 0);
            int medium = counts.getOrDefault(Weight.MEDIUM, 0);
            int weak = counts.getOrDefault(Weight.WEAK, 0);
            if (strong > 1 || strong == 1 && medium + weak > 0 || medium > 2 || medium == 2 && weak > 0) {
                positive.add(dimension);
            }
        }
        return positive;
    }

    private boolean explored(Profile profile, Map<String, Answer> answers, Set<Dimension> positive) {
        return indicators.of(profile).stream()
                .filter(i -> !positive.contains(i.dimension()))
                .map(i -> answers.getOrDefault(i.code(), Answer.NOT_ASKED))
                .allMatch(answer -> answer == Answer.YES || answer == Answer.NO);
    }

    private AdviceResult oracle(Profile profile, boolean child, Act act, Map<String, Answer> answers) {
        var positive = positive(profile, answers);
        boolean exploited = positive.contains(Dimension.EXPLOITATION);
        if (child) {
            return exploited && act != Act.ABSENT ? AdviceResult.TRAFFICKING_INDICATED : AdviceResult.CHILD_REVIEW;
        }
        boolean means =
                positive.contains(Dimension.DECEPTIVE_RECRUITMENT) || positive.contains(Dimension.COERCIVE_RECRUITMENT);
        boolean held = positive.contains(Dimension.COERCION_DESTINATION);
        boolean abused = positive.contains(Dimension.RECRUITMENT_ABUSE_VULN)
                || positive.contains(Dimension.ABUSE_VULN_DESTINATION);
        if (exploited && held && act != Act.ABSENT) {
            return AdviceResult.TRAFFICKING_INDICATED;
        }
        if (means || held || exploited && (abused || act == Act.ABSENT && (means || held))) {
            return AdviceResult.PRESUMED_MDT_REVIEW;
        }
        if (exploited && profile.sexual()) {
            return AdviceResult.PRESUMED_MDT_REVIEW;
        }
        if (!explored(profile, answers, positive)) {
            return AdviceResult.NOT_ENOUGH_ASKED;
        }
        if (exploited) {
            return AdviceResult.LABOUR_RIGHTS_REFERRAL;
        }
        return abused ? AdviceResult.RESCREEN : AdviceResult.NOT_INDICATED;
    }

    @Test
    void theTablesSayWhatTheRulesSay() {
        var met = EnumSet.noneOf(AdviceResult.class);
        for (int i = 0; i < TRIES; i++) {
            var profile = Profile.values()[random.nextInt(Profile.values().length)];
            var act = Act.values()[random.nextInt(Act.values().length)];
            var given = answers(profile, random.nextBoolean() ? 1.1 : random.nextDouble(), random.nextDouble() / 3);
            if (random.nextBoolean()) {
                given.replaceAll((code, answer) -> answer == Answer.UNKNOWN ? Answer.NO : answer);
            }
            var advice = adviser.advise(profile, profile.child(), act, given);
            assertThat(advice.result())
                    .as("%s %s %s", profile, act, given)
                    .isEqualTo(oracle(profile, profile.child(), act, given));
            assertThat(advice.positive()).isEqualTo(positive(profile, given));
            met.add(advice.result());
        }
        assertThat(met).contains(AdviceResult.TRAFFICKING_INDICATED, AdviceResult.NOT_ENOUGH_ASKED);
    }

    @Test
    void nothingBelowPresumedWhileThemesAreOpenAndNoLabourCaseUnderASexualProfile() {
        for (int i = 0; i < TRIES; i++) {
            var profile = random.nextBoolean() ? Profile.ADULT_LABOUR : Profile.ADULT_SEXUAL;
            var given = answers(profile, random.nextDouble(), random.nextDouble() / 2);
            var advice = adviser.advise(profile, false, Act.PRESENT, given);
            if (!advice.positive().containsAll(advice.open())) {
                assertThat(BELOW_PRESUMED).doesNotContain(advice.result());
            }
            if (profile.sexual()) {
                assertThat(advice.result()).isNotEqualTo(AdviceResult.LABOUR_RIGHTS_REFERRAL);
            }
        }
    }

    @Test
    void whoMayBeAChildIsNeverAdvisedAway() {
        for (int i = 0; i < TRIES / 2; i++) {
            var given = answers(Profile.ADULT_LABOUR, 1.1, 0.05);
            var advice = adviser.advise(Profile.ADULT_LABOUR, true, Act.ABSENT, given)
                    .result();
            assertThat(advice).isIn(AdviceResult.CHILD_REVIEW, AdviceResult.TRAFFICKING_INDICATED);
        }
    }
}
