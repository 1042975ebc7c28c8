package org.koldoo.intake.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import org.koldoo.base.ui.Times;
import org.koldoo.base.ui.Words;
import org.koldoo.cases.CaseField;
import org.koldoo.cases.CaseHead;
import org.koldoo.cases.WhoKnows;
import org.koldoo.cases.WhoKnows.Knower;
import org.koldoo.cases.ui.CaseSection;
import org.koldoo.institutions.Institutions;

/** "Who knows about me": for the person to read, or to take along if that is safe. */
@org.springframework.stereotype.Component
class WhoKnowsSection implements CaseSection {

    private final WhoKnows whoKnows;
    private final Institutions institutions;
    private final PrintQuestion print;
    private final Clock clock;

    WhoKnowsSection(WhoKnows whoKnows, Institutions institutions, PrintQuestion print, Clock clock) {
        this.whoKnows = whoKnows;
        this.institutions = institutions;
        this.print = print;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "knows";
    }

    @Override
    public int order() {
        return 41;
    }

    @Override
    public Component create(CaseHead head) {
        var number = head.number();
        var section = new Div(new H2(Words.of("case.section.knows")), new Paragraph(Words.of("knows.us")));
        var all = whoKnows.of(number);
        if (all.isEmpty()) {
            section.add(new Paragraph(Words.of("knows.none")));
        }
        all.forEach(knower -> section.add(panel(knower)));
        section.add(
                new Paragraph(Words.of("knows.right")),
                new Button(
                        Words.of("print.title"),
                        click -> print.ask(number, print.language(number), PrintQuestion.KNOWS)));
        return section;
    }

    private Section panel(Knower knower) {
        var name = institutions
                .find(knower.body())
                .map(body -> body.name().in(Words.locale()))
                .orElse(knower.body().value());
        var panel = new Section(new H3(name), new Paragraph(Words.of("knows.since", day(knower.since()))));
        panel.addClassName("k-panel");
        var until = knower.until();
        panel.add(new Paragraph(
                knower.now()
                        ? Words.of("knows.sees", labels(knower.sees()))
                        : Words.of("knows.ended", until == null ? "" : day(until))));
        if (!knower.seen().isEmpty()) {
            panel.add(new Paragraph(Words.of("knows.seen", labels(knower.seen()))));
        }
        return panel;
    }

    private String day(Instant at) {
        return Times.text(at.atZone(clock.getZone()).toLocalDate());
    }

    private static String labels(Set<CaseField> fields) {
        return fields.stream()
                .map(field -> Words.of("case.field." + field.code()))
                .collect(Collectors.joining(", "));
    }
}
