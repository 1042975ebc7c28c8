package org.koldoo.returns.ui;

import java.time.Clock;
import org.koldoo.base.CodeLists;
import org.koldoo.cases.ui.StepForm;
import org.koldoo.returns.Returns;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The forms this chapter adds to the task page. */
@Configuration
class ReturnForms {

    @Bean
    StepForm recordWishForm(Returns returns, CodeLists codes) {
        return StepForm.of("recordWish", context -> new WishPanel(context, returns, codes));
    }

    @Bean
    StepForm assessReturnRiskForm(Returns returns, CodeLists codes) {
        return StepForm.of("assessReturnRisk", context -> new RiskPanel(context, returns, codes));
    }

    @Bean
    StepForm planTravelForm(Returns returns, Clock clock) {
        return StepForm.of("planTravel", context -> new JourneyPanel(context, returns, clock));
    }

    @Bean
    StepForm confirmHandoverForm(Returns returns, Clock clock) {
        return StepForm.of("confirmHandover", context -> new HandoverPanel(context, returns, clock));
    }

    @Bean
    StepForm followUpReturnForm(Returns returns) {
        return StepForm.of("followUpReturn", context -> new FollowUpPanel(context, returns));
    }
}
