package org.koldoo.legalaid.ui;

import com.vaadin.flow.component.Component;
import java.util.function.Function;
import org.koldoo.base.CodeLists;
import org.koldoo.cases.ui.StepContext;
import org.koldoo.cases.ui.StepForm;
import org.koldoo.institutions.Institutions;
import org.koldoo.institutions.ServiceDirectory;
import org.koldoo.legalaid.LegalAid;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The forms this chapter adds to the task page. */
@Configuration
class LegalForms {

    private record Form(String stepKey, Function<StepContext, Component> make) implements StepForm {

        @Override
        public Component create(StepContext context) {
            return make.apply(context);
        }
    }

    @Bean
    StepForm offerLegalAidForm(LegalAid legalAid, ServiceDirectory directory, Institutions institutions) {
        return new Form("offerLegalAid", context -> new OfferPanel(context, legalAid, directory, institutions));
    }

    @Bean
    StepForm firstConsultationForm(LegalAid legalAid, CodeLists codes) {
        return new Form("firstConsultation", context -> new ConsultationPanel(context, legalAid, codes));
    }

    @Bean
    StepForm checkNonPunishmentForm(LegalAid legalAid, CodeLists codes) {
        return new Form("checkNonPunishment", context -> new PunishmentPanel(context, legalAid, codes));
    }
}
