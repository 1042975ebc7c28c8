package org.koldoo.identification;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.koldoo.workflow.decisions.DecisionDefinition;
import org.koldoo.workflow.decisions.DecisionDefinition.Input;
import org.koldoo.workflow.decisions.DecisionDefinition.Output;
import org.koldoo.workflow.decisions.DecisionDefinition.Safeguard;
import org.koldoo.workflow.decisions.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a screening asks the two tables, and what none of their versions may advise. */
@Configuration(proxyBeanMethods = false)
class ScreeningTables {

    static final Set<String> KEYS = Set.of("combination", "dimension");

    private static final Set<String> BELOW_PRESUMED = Set.of(
            AdviceResult.LABOUR_RIGHTS_REFERRAL.name(),
            AdviceResult.RESCREEN.name(),
            AdviceResult.NOT_INDICATED.name());

    @Bean
    DecisionDefinition combinationDefinition() {
        return new DecisionDefinition(
                "combination",
                List.of(
                        code("ageClass", "CHILD", "ADULT"),
                        code("act", codes(Act.values())),
                        yesNo("recruitmentMeans"),
                        yesNo("coercionAtDestination"),
                        yesNo("abuseOfVulnerability"),
                        yesNo("exploitation"),
                        yesNo("allExplored"),
                        code("profileGroup", "LABOUR", "SEXUAL")),
                List.of(
                        new Output("result", List.of(codes(AdviceResult.values())), "identification.advice"),
                        new Output("row", List.of(), ""),
                        new Output(
                                "basis",
                                List.of("PALERMO_3a", "PALERMO_3c", "ILO", "DESIGN", "NATIONAL"),
                                "table.combination.basis")),
                List.of(
                        // Rule H5: whoever is or may be a child is never advised away.
                        new Safeguard(
                                "child",
                                Map.of("ageClass", Value.code("CHILD")),
                                "result",
                                Set.of(
                                        AdviceResult.LABOUR_RIGHTS_REFERRAL.name(),
                                        AdviceResult.RESCREEN.name(),
                                        AdviceResult.NOT_INDICATED.name(),
                                        AdviceResult.NOT_ENOUGH_ASKED.name())),
                        // What was not asked never counts as no.
                        new Safeguard("open", Map.of("allExplored", Value.NO), "result", BELOW_PRESUMED)));
    }

    @Bean
    DecisionDefinition dimensionDefinition() {
        return new DecisionDefinition(
                "dimension",
                List.of(count("strongCount"), count("mediumCount"), count("weakCount")),
                List.of(new Output("dimension", List.of("POSITIVE", "NEGATIVE"), "table.dimension.dimension")),
                List.of());
    }

    private static Input code(String name, String... codes) {
        return new Input(name, Value.Kind.CODE, List.of(codes), "table.combination." + name);
    }

    private static Input yesNo(String name) {
        return new Input(name, Value.Kind.YES_NO, List.of(), "table.answer");
    }

    private static Input count(String name) {
        return new Input(name, Value.Kind.NUMBER, List.of(), "");
    }

    private static String[] codes(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toArray(String[]::new);
    }
}
