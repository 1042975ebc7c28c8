package org.koldoo.identification.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.koldoo.cases.ui.StepContext;
import org.koldoo.identification.DecisionRecord;
import org.koldoo.identification.Decisions;
import org.koldoo.identification.ScreeningRecord;
import org.koldoo.identification.Screenings;

/** What was found and decided before, for whoever decides now. */
class EarlierDecisions extends Div {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("dd.MM.yyyy").withZone(ZoneId.of("Asia/Bishkek"));

    EarlierDecisions(StepContext context, Decisions decisions, Screenings screenings) {
        var content = new Div();
        screenings.latest(context.head().number()).ifPresent(s -> content.add(screening(s)));
        decisions.of(context.head().number()).forEach(d -> content.add(decision(d)));
        if (content.getComponentCount() > 0) {
            var details = new Details(getTranslation("identification.decision.earlier"), content);
            details.setOpened(true);
            add(details);
        }
    }

    private Div screening(ScreeningRecord screening) {
        return new Div(
                new H3(getTranslation("identification.screening.on", DATE.format(screening.screenedAt()))),
                new Paragraph(getTranslation(
                        "identification.screening.result",
                        getTranslation(
                                "identification.advice." + screening.advice().name()),
                        getTranslation("identification.conclusion." + screening.conclusion()))),
                new Paragraph(screening.reasons()));
    }

    private Div decision(DecisionRecord decision) {
        return new Div(
                new H3(getTranslation(
                        "identification.decision.on",
                        DATE.format(decision.decidedAt()),
                        getTranslation("identification.decided." + decision.outcome()))),
                new Paragraph(
                        decision.outside() ? getTranslation("identification.decision.outside") : decision.reasons()));
    }
}
