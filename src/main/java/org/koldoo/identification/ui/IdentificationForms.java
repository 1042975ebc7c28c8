package org.koldoo.identification.ui;

import org.koldoo.base.CodeLists;
import org.koldoo.cases.ui.CaseAction;
import org.koldoo.cases.ui.StepForm;
import org.koldoo.identification.Appeals;
import org.koldoo.identification.Decisions;
import org.koldoo.identification.IndicatorSet;
import org.koldoo.identification.ScreeningAdviser;
import org.koldoo.identification.Screenings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The forms and actions this chapter adds to the task and case pages. */
@Configuration
class IdentificationForms {

    private static StepForm decision(String key, Decisions decisions, Screenings screenings, CodeLists codes) {
        return StepForm.of(key, context -> new DecisionPanel(context, decisions, screenings, codes));
    }

    @Bean
    StepForm screeningForm(Screenings screenings, ScreeningAdviser adviser, IndicatorSet indicators) {
        return StepForm.ofTalk("screening", context -> new ScreeningPanel(context, screenings, adviser, indicators));
    }

    @Bean
    StepForm assessAgeForm(Decisions decisions) {
        return StepForm.of("assessAge", context -> new AgePanel(context, decisions));
    }

    @Bean
    StepForm decidePresumedForm(Decisions decisions, Screenings screenings, CodeLists codes) {
        return decision("decidePresumed", decisions, screenings, codes);
    }

    @Bean
    StepForm reviewNegativeForm(Decisions decisions, Screenings screenings, CodeLists codes) {
        return decision("reviewNegative", decisions, screenings, codes);
    }

    @Bean
    StepForm prepareDecisionForm(Decisions decisions, Screenings screenings, CodeLists codes) {
        return decision("prepareDecision", decisions, screenings, codes);
    }

    @Bean
    StepForm decideIdentificationForm(Decisions decisions, Screenings screenings, CodeLists codes) {
        return decision("decideIdentification", decisions, screenings, codes);
    }

    @Bean
    StepForm confirmNegativeForm(Decisions decisions, Screenings screenings, CodeLists codes) {
        return decision("confirmNegative", decisions, screenings, codes);
    }

    @Bean
    StepForm fileAppealForm(Appeals appeals) {
        return StepForm.of("fileAppeal", context -> new FileAppealPanel(context, appeals));
    }

    @Bean
    StepForm decideAppealForm(Appeals appeals) {
        return StepForm.of("decideAppeal", context -> new DecideAppealPanel(context, appeals));
    }

    @Bean
    CaseAction appealAction(Appeals appeals) {
        return new AppealAction(appeals);
    }
}
