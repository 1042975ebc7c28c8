package org.koldoo.identification;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import org.koldoo.workflow.DecisionTables;
import org.springframework.stereotype.Component;

/**
 * Asks the decision tables what the answers say: six times {@code dimension}, once {@code combination}. Only a YES counts; a
 * theme with an open question is "not explored" unless it is already positive.
 */
@Component
public class ScreeningAdviser {

    private final IndicatorSet indicators;
    private final DecisionTables tables;

    ScreeningAdviser(IndicatorSet indicators, DecisionTables tables) {
        this.indicators = indicators;
        this.tables = tables;
    }

    /**
     * @param treatedAsChild also where the age is unknown and the person may be a child (rule H5)
     */
    public Advice advise(Profile profile, boolean treatedAsChild, Act act, Map<String, Answer> answers) {
        var positive = EnumSet.noneOf(Dimension.class);
        var open = EnumSet.noneOf(Dimension.class);
        int version = 0;
        for (var dimension : Dimension.values()) {
            var theme = theme(profile, dimension, answers);
            version = theme.version();
            if (theme.text("dimension").equals("POSITIVE")) {
                positive.add(dimension);
            }
            if (!explored(profile, dimension, answers)) {
                open.add(dimension);
            }
        }
        boolean allExplored = positive.containsAll(open);
        var advice = tables.evaluate(
                "combination",
                Map.of(
                        "ageClass",
                        treatedAsChild ? "CHILD" : "ADULT",
                        "act",
                        act.name(),
                        "recruitmentMeans",
                        positive.contains(Dimension.DECEPTIVE_RECRUITMENT)
                                || positive.contains(Dimension.COERCIVE_RECRUITMENT),
                        "coercionAtDestination",
                        positive.contains(Dimension.COERCION_DESTINATION),
                        "abuseOfVulnerability",
                        positive.contains(Dimension.RECRUITMENT_ABUSE_VULN)
                                || positive.contains(Dimension.ABUSE_VULN_DESTINATION),
                        "exploitation",
                        positive.contains(Dimension.EXPLOITATION),
                        "allExplored",
                        allExplored,
                        "profileGroup",
                        profile.sexual() ? "SEXUAL" : "LABOUR"));
        return new Advice(
                AdviceResult.valueOf(advice.text("result")),
                advice.rule(),
                positive,
                open,
                "combination " + advice.version() + ", dimension " + version);
    }

    private DecisionTables.Advice theme(Profile profile, Dimension dimension, Map<String, Answer> answers) {
        Map<Weight, Integer> counts = new EnumMap<>(Weight.class);
        for (var indicator : indicators.of(profile, dimension)) {
            if (answers.get(indicator.code()) == Answer.YES) {
                counts.merge(indicator.weights().get(profile), 1, Integer::sum);
            }
        }
        return tables.evaluate(
                "dimension",
                Map.of(
                        "strongCount", counts.getOrDefault(Weight.STRONG, 0),
                        "mediumCount", counts.getOrDefault(Weight.MEDIUM, 0),
                        "weakCount", counts.getOrDefault(Weight.WEAK, 0)));
    }

    private boolean explored(Profile profile, Dimension dimension, Map<String, Answer> answers) {
        return indicators.of(profile, dimension).stream()
                .map(i -> answers.getOrDefault(i.code(), Answer.NOT_ASKED))
                .allMatch(a -> a == Answer.YES || a == Answer.NO);
    }
}
