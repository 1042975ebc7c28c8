package org.koldoo.closure;

import java.util.Set;
import org.koldoo.workflow.Stage;
import org.koldoo.workflow.Step;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The steps that this chapter implements. */
@Configuration
class ClosureSteps {

    @Bean
    Step proposeClosureStep() {
        return new Step("proposeClosure", Stage.CLOSURE, Set.of("READY", "NOT_YET"), Set.of(), null, Set.of());
    }

    @Bean
    Step approveClosureStep() {
        return new Step(
                "approveClosure", Stage.CLOSURE, Set.of("APPROVED", "RETURNED"), Set.of(), "proposeClosure", Set.of());
    }
}
