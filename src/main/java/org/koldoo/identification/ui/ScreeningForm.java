package org.koldoo.identification.ui;

import com.vaadin.flow.component.Component;
import org.koldoo.cases.ui.StepContext;
import org.koldoo.cases.ui.StepForm;
import org.koldoo.identification.IndicatorSet;
import org.koldoo.identification.ScreeningAdviser;
import org.koldoo.identification.Screenings;

@org.springframework.stereotype.Component
class ScreeningForm implements StepForm {

    private final Screenings screenings;
    private final ScreeningAdviser adviser;
    private final IndicatorSet indicators;

    ScreeningForm(Screenings screenings, ScreeningAdviser adviser, IndicatorSet indicators) {
        this.screenings = screenings;
        this.adviser = adviser;
        this.indicators = indicators;
    }

    @Override
    public String stepKey() {
        return "screening";
    }

    @Override
    public Component create(StepContext context) {
        return new ScreeningPanel(context, screenings, adviser, indicators);
    }
}
