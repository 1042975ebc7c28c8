package org.koldoo.intake.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.YearMonth;
import org.koldoo.base.CodeLists;
import org.koldoo.base.ui.PageHeader;
import org.koldoo.base.ui.Pairs;
import org.koldoo.base.ui.Words;
import org.koldoo.intake.RefusalFigures;
import org.koldoo.intake.RefusalFigures.Breakdown;
import org.koldoo.intake.RefusalFigures.Figure;

/** How many people were met who wanted no case, in the last twelve months: numbers of the country, never of few. */
@Route("contacts-without-case")
@RolesAllowed({"SUPERVISOR", "COORDINATOR", "OVERSIGHT"})
class RefusalFiguresView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int MONTHS = 11;

    private final transient RefusalFigures figures;
    private final transient CodeLists lists;
    private final transient Clock clock;

    RefusalFiguresView(RefusalFigures figures, CodeLists lists, Clock clock) {
        this.figures = figures;
        this.lists = lists;
        this.clock = clock;
        addClassName("k-page");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("refusal.figures");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var now = YearMonth.now(clock);
        var shown = figures.of(now.minusMonths(MONTHS), now);
        add(new PageHeader(Words.of("refusal.figures"), Words.of("refusal.figures.lead")));
        var total = shown.total();
        add(new Paragraph(total == null ? Words.of("refusal.figures.few") : Words.of("refusal.figures.total", total)));
        shown.breakdowns().forEach(breakdown -> add(panel(breakdown)));
    }

    private Section panel(Breakdown breakdown) {
        var pairs = new Pairs();
        breakdown.figures().forEach(figure -> pairs.pair(label(breakdown.by(), figure), number(figure)));
        var panel = new Section(new H2(Words.of("refusal.by." + breakdown.by())), pairs);
        panel.addClassName("k-panel");
        return panel;
    }

    private static String number(Figure figure) {
        var contacts = figure.contacts();
        return contacts == null ? Words.of("refusal.few") : String.valueOf(contacts);
    }

    private String label(String by, Figure figure) {
        return by.equals("region") && lists.knows("present_region", figure.code())
                ? lists.label("present_region", figure.code()).in(Words.locale())
                : Words.of("refusal." + by + "." + figure.code());
    }
}
