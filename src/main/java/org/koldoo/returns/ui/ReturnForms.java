package org.koldoo.returns.ui;

import com.vaadin.flow.component.Component;
import java.time.Clock;
import java.util.function.Function;
import org.koldoo.base.CodeLists;
import org.koldoo.cases.ui.StepContext;
import org.koldoo.cases.ui.StepForm;
import org.koldoo.returns.Returns;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The forms this chapter adds to the task page. */
@Configuration
class ReturnForms {

    private record Form(String stepKey, Function<StepContext, Component> make) implements StepForm {

        @Override
        public Component create(StepContext context) {
            return make.apply(context);
        }
    }

    @Bean
    StepForm recordWishForm(Returns returns, CodeLists codes) {
        return new Form("recordWish", context -> new WishPanel(context, returns, codes));
    }

    @Bean
    StepForm assessReturnRiskForm(Returns returns, CodeLists codes) {
        return new Form("assessReturnRisk", context -> new RiskPanel(context, returns, codes));
    }

    @Bean
    StepForm planTravelForm(Returns returns, Clock clock) {
        return new Form("planTravel", context -> new JourneyPanel(context, returns, clock));
    }

    @Bean
    StepForm confirmHandoverForm(Returns returns, Clock clock) {
        return new Form("confirmHandover", context -> new HandoverPanel(context, returns, clock));
    }

    @Bean
    StepForm followUpReturnForm(Returns returns) {
        return new Form("followUpReturn", context -> new FollowUpPanel(context, returns));
    }
}
