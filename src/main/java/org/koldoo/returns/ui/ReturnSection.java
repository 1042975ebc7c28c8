package org.koldoo.returns.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.ui.EmptyState;
import org.koldoo.base.ui.Pairs;
import org.koldoo.base.ui.Times;
import org.koldoo.base.ui.Words;
import org.koldoo.cases.CaseHead;
import org.koldoo.cases.YesNoUnsure;
import org.koldoo.cases.ui.CaseSection;
import org.koldoo.returns.Returns;

/** The section "Stay or return" of the case page: what the person wants, the journeys, and what was recorded on the way. */
@org.springframework.stereotype.Component
class ReturnSection implements CaseSection {

    private final Returns returns;

    ReturnSection(Returns returns) {
        this.returns = returns;
    }

    @Override
    public String key() {
        return "return";
    }

    @Override
    public int order() {
        return 46;
    }

    @Override
    public boolean visible(CaseHead head) {
        return head.foreigner() != YesNoUnsure.NO || head.abroad() != YesNoUnsure.NO;
    }

    @Override
    public Component create(CaseHead head) {
        var section = new Div();
        section.addClassName("k-returns");
        var entries = returns.of(head.number());
        if (entries.isEmpty()) {
            section.add(new EmptyState(Words.of("returns.none")));
            return section;
        }
        var trips = returns.trips(head.number());
        if (!trips.isEmpty()) {
            section.add(new H2(Words.of("returns.trips")));
            trips.forEach(trip -> section.add(trip(trip)));
        }
        var list = new OrderedList();
        list.addClassName("k-referrals-list");
        entries.forEach(entry -> list.add(entry(entry)));
        section.add(new H2(Words.of("returns.recorded")), list);
        return section;
    }

    private static Component trip(Returns.Trip trip) {
        return new Pairs()
                .pair(Words.of("returns.trip.direction"), Words.of("returns.direction." + trip.direction()))
                .pair(Words.of("returns.trip.planned"), day(trip.plannedOn()))
                .pair(Words.of("returns.trip.handedOver"), day(trip.handedOverOn()))
                .pair(Words.of("returns.trip.followUps"), Words.of("returns.trip.times", trip.followUps()));
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? Words.of("returns.trip.notYet") : Times.text(day);
    }

    private static ListItem entry(Returns.Entry entry) {
        var when = new Paragraph(Times.text(entry.at()));
        when.addClassName("k-quiet");
        return new ListItem(
                new Paragraph(Words.of(
                        "returns.entry",
                        Words.of("returns.step." + entry.step()),
                        Words.of("returns.outcome." + entry.outcome()))),
                when);
    }
}
