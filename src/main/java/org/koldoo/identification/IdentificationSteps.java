package org.koldoo.identification;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.koldoo.workflow.Stage;
import org.koldoo.workflow.Step;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The steps that this chapter implements. */
@Configuration
class IdentificationSteps {

    private static final Set<String> FOR_A_DECIDER =
            Set.of("sex", "age_class", "citizenship", "language", "exploitation_types", "control_methods");

    /** Tasks that end with a decision or prepare one. */
    static final String[] DECISIONS = {
        "decidePresumed", "reviewNegative", "prepareDecision", "decideIdentification", "confirmNegative"
    };

    /** Tasks whose doers, of whatever body, read what was found before. */
    static final String[] DECIDING = {"decideIdentification", "confirmNegative", "decideAppeal"};

    static DecisionStage stageOf(String stepKey) {
        return stepKey.equals("decidePresumed") || stepKey.equals("reviewNegative")
                ? DecisionStage.PRESUMED
                : DecisionStage.FORMAL;
    }

    @Bean
    Step screeningStep() {
        return step(
                "screening",
                Stage.SCREENING,
                Set.of(),
                null,
                "INDICATED",
                "NOT_INDICATED",
                "LABOUR_RIGHTS",
                "CONTINUE_LATER");
    }

    @Bean
    Step assessAgeStep() {
        return new Step(
                "assessAge",
                Stage.SAFETY,
                Set.of("CHILD", "ADULT", "STILL_UNSURE"),
                Set.of("sex", "age_class"),
                null,
                Set.of("fact_child", "fact_age_unsure"));
    }

    @Bean
    Step decidePresumedStep() {
        return step(
                "decidePresumed", Stage.IDENTIFICATION, Set.of(), null, "PRESUMED", "PROPOSE_NEGATIVE", "MORE_INFO");
    }

    @Bean
    Step reviewNegativeStep() {
        return step("reviewNegative", Stage.IDENTIFICATION, Set.of(), "decidePresumed", "PRESUMED", "NOT_PRESUMED");
    }

    @Bean
    Step prepareDecisionStep() {
        return step("prepareDecision", Stage.IDENTIFICATION, Set.of(), null, "READY", "PERSON_WITHDREW");
    }

    @Bean
    Step decideIdentificationStep() {
        return step(
                "decideIdentification",
                Stage.IDENTIFICATION,
                FOR_A_DECIDER,
                null,
                "IDENTIFIED",
                "PROPOSE_NEGATIVE",
                "DEFERRED");
    }

    @Bean
    Step confirmNegativeStep() {
        return step(
                "confirmNegative",
                Stage.IDENTIFICATION,
                FOR_A_DECIDER,
                "decideIdentification",
                "IDENTIFIED",
                "NOT_IDENTIFIED");
    }

    @Bean
    Step fileAppealStep() {
        return step("fileAppeal", Stage.IDENTIFICATION, Set.of(), null, "FILED", "NOT_WANTED");
    }

    @Bean
    Step decideAppealStep() {
        return step(
                "decideAppeal",
                Stage.IDENTIFICATION,
                FOR_A_DECIDER,
                "decideIdentification",
                "UPHELD",
                "OVERTURNED",
                "REOPENED");
    }

    private static Step step(
            String key, Stage stage, Set<String> discloses, @Nullable String notBy, String... outcomes) {
        return new Step(key, stage, Set.of(outcomes), discloses, notBy, Set.of("fact_presumed", "fact_identified"));
    }
}
