package org.koldoo.intake;

import java.util.Set;
import org.koldoo.workflow.Stage;
import org.koldoo.workflow.Step;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The step of this chapter. */
@Configuration
class IntakeConfiguration {

    @Bean
    Step informAndConsentStep() {
        return new Step(
                ConsentRecorder.STEP,
                Stage.CONSENT,
                Set.of("GIVEN", "PARTIAL", "REFUSED", "NOT_CAPABLE"),
                Set.of("age_class", "language", "interpreter_needed", "communication_aid"),
                null,
                Set.of("fact_consent_asked", "fact_consent_given", "fact_police_basis"));
    }
}
