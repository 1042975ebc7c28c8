package org.koldoo.returns;

import java.util.Set;
import org.koldoo.workflow.Stage;
import org.koldoo.workflow.Step;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The steps that this chapter implements. */
@Configuration
class ReturnSteps {

    static final String WISH = "recordWish";
    static final String RISK = "assessReturnRisk";
    static final String PLAN = "planTravel";
    static final String HANDOVER = "confirmHandover";
    static final String FOLLOW_UP = "followUpReturn";

    @Bean
    Step recordWishStep() {
        return step(WISH, "STAY", "RETURN", "THIRD_COUNTRY", "UNDECIDED");
    }

    @Bean
    Step assessReturnRiskStep() {
        return step(RISK, "SAFE", "NOT_SAFE");
    }

    @Bean
    Step planTravelStep() {
        return step(PLAN, "PLANNED", "STOPPED");
    }

    @Bean
    Step confirmHandoverStep() {
        return step(HANDOVER, "HANDED_OVER", "NOT_TRAVELLED");
    }

    @Bean
    Step followUpReturnStep() {
        return step(FOLLOW_UP, "SAFE", "CONCERN");
    }

    private static Step step(String key, String... outcomes) {
        return new Step(key, Stage.JUSTICE_AND_RETURN, Set.of(outcomes), Set.of(), null, Set.of());
    }
}
