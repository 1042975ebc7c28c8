package org.koldoo.legalaid.ui;

import org.koldoo.base.CodeLists;
import org.koldoo.cases.ui.StepForm;
import org.koldoo.institutions.Institutions;
import org.koldoo.institutions.ServiceDirectory;
import org.koldoo.legalaid.LegalAid;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The forms this chapter adds to the task page. */
@Configuration
class LegalForms {

    @Bean
    StepForm offerLegalAidForm(LegalAid legalAid, ServiceDirectory directory, Institutions institutions) {
        return StepForm.of("offerLegalAid", context -> new OfferPanel(context, legalAid, directory, institutions));
    }

    @Bean
    StepForm firstConsultationForm(LegalAid legalAid, CodeLists codes) {
        return StepForm.of("firstConsultation", context -> new ConsultationPanel(context, legalAid, codes));
    }

    @Bean
    StepForm checkNonPunishmentForm(LegalAid legalAid, CodeLists codes) {
        return StepForm.of("checkNonPunishment", context -> new PunishmentPanel(context, legalAid, codes));
    }
}
