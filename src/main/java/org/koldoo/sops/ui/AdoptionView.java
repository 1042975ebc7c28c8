package org.koldoo.sops.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.koldoo.base.ui.PageHeader;
import org.koldoo.base.ui.Times;
import org.koldoo.sops.AdoptionRegister;
import org.koldoo.sops.AdoptionRegister.Line;
import org.koldoo.sops.Training;
import org.koldoo.workflow.UseFigures.Span;

/** For each body what it adopted, what of it runs here, who was trained, and how much of the work really goes through it. */
@Route("procedures/adoption")
@RolesAllowed({"ADMIN", "COORDINATOR", "SUPERVISOR"})
class AdoptionView extends Div implements HasDynamicTitle {

    private final Select<Span> span = new Select<>();
    private final Paragraph days = new Paragraph();
    private final Div figures = new Div();
    private final transient AdoptionRegister register;
    private final transient Training training;
    private final transient Clock clock;

    AdoptionView(AdoptionRegister register, Training training, Clock clock) {
        this.register = register;
        this.training = training;
        this.clock = clock;
        addClassName("k-page");
        var what = new Paragraph(getTranslation("adoption.what"));
        what.addClassName("k-panel");
        span.setLabel(getTranslation("adoption.span"));
        span.setItems(Span.values());
        span.setItemLabelGenerator(it -> getTranslation("adoption.span." + it.name()));
        span.setValue(Span.HALF_YEAR);
        span.addValueChangeListener(change -> refresh());
        days.addClassName("k-quiet");
        days.getElement().setAttribute("role", "status");
        add(
                new PageHeader(getTranslation("adoption.title"), getTranslation("adoption.lead")),
                what,
                span,
                days,
                figures);
        refresh();
    }

    private void refresh() {
        var today = LocalDate.now(clock);
        var lines = register.lines(span.getValue());
        days.setText(getTranslation("adoption.days", Times.text(span.getValue().from(today)), Times.text(today)));
        figures.removeAll();
        var needed = lines.stream().filter(Line::needsOwn).toList();
        var others = lines.stream().filter(line -> !line.needsOwn()).toList();
        figures.add(new AdoptionSums(needed), table("adoption.caption", needed));
        if (!others.isEmpty()) {
            var more = new Details(
                    getTranslation("adoption.others", others.size()), table("adoption.others.caption", others));
            more.setWidthFull();
            figures.add(more);
        }
    }

    private AdoptionTable table(String caption, List<Line> lines) {
        return new AdoptionTable(getTranslation(caption), lines, training, clock, this::refresh);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("adoption.title");
    }
}
