package org.koldoo.cases.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import java.util.Comparator;
import java.util.List;
import org.koldoo.base.BodyCode;
import org.koldoo.base.Refused;
import org.koldoo.base.ui.Fields;
import org.koldoo.base.ui.Links;
import org.koldoo.base.ui.Option;
import org.koldoo.base.ui.Words;
import org.koldoo.cases.CaseHead;
import org.koldoo.cases.Consents;
import org.koldoo.cases.NotTold;
import org.koldoo.institutions.Institutions;
import org.koldoo.workflow.Attempts;

/** What the person agreed to, for whom, and what else allows telling a body; each consent can be withdrawn. */
@org.springframework.stereotype.Component
class ConsentsSection implements CaseSection {

    private final Consents consents;
    private final NotTold notTold;
    private final NotToldPanels panels;
    private final ConsentList.Parts parts;
    private final Institutions institutions;
    private final Attempts attempts;

    ConsentsSection(
            Consents consents,
            NotTold notTold,
            NotToldPanels panels,
            ConsentList.Parts parts,
            Institutions institutions,
            Attempts attempts) {
        this.consents = consents;
        this.notTold = notTold;
        this.panels = panels;
        this.parts = parts;
        this.institutions = institutions;
        this.attempts = attempts;
    }

    @Override
    public String key() {
        return "consents";
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public Component create(CaseHead head) {
        var section = new Div();
        fill(section, head);
        return section;
    }

    private void fill(Div section, CaseHead head) {
        section.removeAll();
        section.add(new H2(Words.of("case.section.consents")));
        if (!head.closed()) {
            section.add(Links.button("ask-consent/" + head.number(), Words.of("consents.ask")));
        }
        section.add(new NotToldEditor(head, notTold, panels, bodies(head), attempts, () -> fill(section, head)));
        section.add(new ConsentList(head, parts, () -> fill(section, head)));
        if (!head.closed()) {
            section.add(basis(section, head));
        }
    }

    private List<Option> bodies(CaseHead head) {
        return institutions.all().stream()
                .filter(body -> body.closedOn() == null && !body.code().equals(head.owner()))
                .map(body -> new Option(body.code().value(), body.name().in(Words.locale())))
                .sorted(Comparator.comparing(Option::label))
                .toList();
    }

    private Component basis(Div section, CaseHead head) {
        ComboBox<String> recipient = Fields.combo(Words.of("basis.recipient"), bodies(head));
        recipient.setRequiredIndicatorVisible(true);
        var form = new BasisForm(Words.of("basis.record"), (kind, why, knowing) -> {
            if (recipient.isEmpty()) {
                throw new Refused("basis.recipient.missing");
            }
            attempts.run(() -> {
                consents.recordBasis(head.number(), BodyCode.of(recipient.getValue()), kind, why, knowing);
            });
            fill(section, head);
        });
        return new NativeDetails(Words.of("basis.other"), new Div(recipient, form));
    }
}
