package org.koldoo.closure.ui;

import org.koldoo.base.CodeLists;
import org.koldoo.cases.ui.StepForm;
import org.koldoo.closure.Closures;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The forms this chapter adds to the task page. */
@Configuration
class ClosureForms {

    @Bean
    StepForm proposeClosureForm(Closures closures, CodeLists codes) {
        return StepForm.of("proposeClosure", context -> new ProposePanel(context, closures, codes));
    }

    @Bean
    StepForm approveClosureForm(Closures closures, CodeLists codes) {
        return StepForm.of("approveClosure", context -> new ApprovePanel(context, closures, codes));
    }
}
