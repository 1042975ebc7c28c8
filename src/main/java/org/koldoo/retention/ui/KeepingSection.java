package org.koldoo.retention.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Clock;
import org.koldoo.base.CurrentActor;
import org.koldoo.base.Role;
import org.koldoo.base.ui.DueText;
import org.koldoo.base.ui.Words;
import org.koldoo.cases.CaseHead;
import org.koldoo.cases.ui.CaseSection;
import org.koldoo.retention.DataRequests;
import org.koldoo.retention.Holds;
import org.koldoo.retention.Keeping;

/** On the case page: until when it is kept, what holds it, and what the person asked about the own data. */
@org.springframework.stereotype.Component
class KeepingSection implements CaseSection {

    private final Keeping keeping;
    private final Holds holds;
    private final DataRequests requests;
    private final KeepingWords words;
    private final DueText dueText;
    private final Clock clock;

    KeepingSection(
            Keeping keeping, Holds holds, DataRequests requests, KeepingWords words, DueText dueText, Clock clock) {
        this.keeping = keeping;
        this.holds = holds;
        this.requests = requests;
        this.words = words;
        this.dueText = dueText;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "keeping";
    }

    @Override
    public int order() {
        return 75;
    }

    @Override
    public Component create(CaseHead head) {
        var section = new Div();
        fill(section, head);
        return section;
    }

    private void fill(Div section, CaseHead head) {
        section.removeAll();
        section.add(new H2(Words.of("case.section.keeping")));
        section.add(
                new Paragraph(keeping.dates(head.number()).map(words::all).orElseGet(() -> Words.of("keeping.open"))));
        section.add(asked(section, head), held(section, head));
    }

    private Component asked(Div section, CaseHead head) {
        var part = new Div(new H3(Words.of("keeping.asked")));
        part.addClassName("k-panel");
        var list = requests.of(head.number());
        if (list.isEmpty()) {
            part.add(new Paragraph(Words.of("keeping.asked.none")));
        } else {
            var rows = new UnorderedList();
            rows.addClassName("k-tasks");
            list.forEach(one -> rows.add(new RequestRow(one, words, dueText)));
            part.add(rows);
        }
        part.add(new Button(
                Words.of("keeping.ask"),
                click -> new AskDialog(head, requests, clock, () -> fill(section, head)).open()));
        return part;
    }

    private Component held(Div section, CaseHead head) {
        var part = new Div(new H3(Words.of("keeping.holds")), new Paragraph(Words.of("keeping.holds.help")));
        part.addClassName("k-panel");
        boolean decides = CurrentActor.require().has(Role.SUPERVISOR);
        part.add(new HoldList(head.number(), holds, decides, () -> fill(section, head)));
        if (decides) {
            part.add(new Button(
                    Words.of("keeping.hold"),
                    click -> new HoldDialog(head.number(), holds, () -> fill(section, head)).open()));
        }
        return part;
    }
}
