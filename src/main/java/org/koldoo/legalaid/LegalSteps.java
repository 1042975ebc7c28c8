package org.koldoo.legalaid;

import java.util.Set;
import org.koldoo.workflow.Stage;
import org.koldoo.workflow.Step;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The steps that this chapter implements. */
@Configuration
class LegalSteps {

    private static final Set<String> FOR_A_LAWYER = Set.of(
            "sex", "age_class", "language", "interpreter_needed", "safe_contact_way", "safe_contact", "penalised");

    @Bean
    Step offerLegalAidStep() {
        return new Step(
                "offerLegalAid",
                Stage.JUSTICE_AND_RETURN,
                Set.of("STATE_GUARANTEED", "PRO_BONO", "NOT_WANTED"),
                Set.of(),
                null,
                Set.of());
    }

    @Bean
    Step firstConsultationStep() {
        return new Step(
                "firstConsultation",
                Stage.JUSTICE_AND_RETURN,
                Set.of("HELD", "NOT_HELD"),
                FOR_A_LAWYER,
                null,
                Set.of());
    }

    @Bean
    Step checkNonPunishmentStep() {
        return new Step(
                "checkNonPunishment",
                Stage.JUSTICE_AND_RETURN,
                Set.of("NO_PENALTY", "MOTION_NEEDED"),
                FOR_A_LAWYER,
                null,
                Set.of("fact_penalised"));
    }
}
