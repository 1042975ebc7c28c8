package org.koldoo.identification.ui;

import org.koldoo.base.CodeLists;
import org.koldoo.cases.ui.CaseAction;
import org.koldoo.cases.ui.StepForm;
import org.koldoo.identification.Appeals;
import org.koldoo.identification.Decisions;
import org.koldoo.identification.Screenings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The forms and actions this chapter adds to the task and case pages. */
@Configuration
class IdentificationForms {

    @Bean
    StepForm decidePresumedForm(Decisions decisions, Screenings screenings, CodeLists codes) {
        return new DecisionForm("decidePresumed", decisions, screenings, codes);
    }

    @Bean
    StepForm reviewNegativeForm(Decisions decisions, Screenings screenings, CodeLists codes) {
        return new DecisionForm("reviewNegative", decisions, screenings, codes);
    }

    @Bean
    StepForm prepareDecisionForm(Decisions decisions, Screenings screenings, CodeLists codes) {
        return new DecisionForm("prepareDecision", decisions, screenings, codes);
    }

    @Bean
    StepForm decideIdentificationForm(Decisions decisions, Screenings screenings, CodeLists codes) {
        return new DecisionForm("decideIdentification", decisions, screenings, codes);
    }

    @Bean
    StepForm confirmNegativeForm(Decisions decisions, Screenings screenings, CodeLists codes) {
        return new DecisionForm("confirmNegative", decisions, screenings, codes);
    }

    @Bean
    CaseAction appealAction(Appeals appeals) {
        return new AppealAction(appeals);
    }
}
