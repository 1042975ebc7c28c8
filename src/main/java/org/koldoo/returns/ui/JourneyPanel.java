package org.koldoo.returns.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.LocalDate;
import org.koldoo.base.ui.Fields;
import org.koldoo.cases.ui.OutcomePanel;
import org.koldoo.cases.ui.StepContext;
import org.koldoo.returns.Returns;

/** The journey: when, how, with whom, who meets the person, which papers. */
class JourneyPanel extends OutcomePanel {

    private final transient Returns returns;
    private final DatePicker on;
    private final TextField route;
    private final TextField escort;
    private final TextField receiver;
    private final TextField papers;
    private final Div journey;

    JourneyPanel(StepContext context, Returns returns, Clock clock) {
        super(context);
        this.returns = returns;
        on = Fields.date(getTranslation("returns.on"));
        on.setMin(LocalDate.now(clock));
        route = Fields.text(getTranslation("returns.route"));
        escort = Fields.text(getTranslation("returns.escort"));
        receiver = Fields.text(getTranslation("returns.receiver"));
        papers = Fields.text(getTranslation("returns.papers"));
        journey = new Div(on, route, escort, receiver, papers);
        journey.setVisible(false);
        outcome.addValueChangeListener(e -> journey.setVisible(chosen("PLANNED")));
        lay(new Paragraph(getTranslation("returns.plan.help")), outcome, journey);
    }

    @Override
    protected void check() {
        if (chosen("PLANNED")) {
            errors.check(on);
            errors.require(on, route, receiver);
        }
    }

    @Override
    protected void complete() {
        var planned = chosen("PLANNED")
                ? new Returns.Journey(
                        on.getValue(), route.getValue(), escort.getValue(), receiver.getValue(), papers.getValue())
                : null;
        returns.plan(context.item().ref(), outcome.getValue(), planned);
    }
}
