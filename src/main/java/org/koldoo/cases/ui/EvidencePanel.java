package org.koldoo.cases.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.koldoo.base.ui.Pairs;
import org.koldoo.base.ui.Times;
import org.koldoo.base.ui.Words;
import org.koldoo.cases.Consents.Evidence;

/** What shows that a consent was given: form, witness, where the signed page lies, who wrote it down and when. */
class EvidencePanel extends Div {

    EvidencePanel(Evidence evidence, Names names) {
        var pairs = new Pairs().pair(Words.of("evidence.form"), Words.of("consents.form." + evidence.form()));
        if (evidence.witness() != null) {
            pairs.pair(Words.of("evidence.witness"), evidence.witness());
        }
        pairs.pair(
                Words.of("evidence.paper"),
                evidence.paper() == null ? Words.of("evidence.paper.none") : evidence.paper());
        pairs.pair(Words.of("evidence.by"), names.person(evidence.recordedBy()))
                .pair(Words.of("evidence.at"), Times.text(evidence.recordedAt()));
        add(pairs);
        if (evidence.withdrawalReason() != null) {
            add(new Paragraph(Words.of("evidence.withdrawal") + " " + evidence.withdrawalReason()));
        }
    }
}
