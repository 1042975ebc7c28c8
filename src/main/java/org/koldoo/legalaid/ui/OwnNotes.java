package org.koldoo.legalaid.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.ui.Times;
import org.koldoo.legalaid.LegalAid;

/** What the lawyer wrote down before, for nobody else's eyes. */
class OwnNotes extends Div {

    OwnNotes(LegalAid legalAid, CaseNumber number) {
        var notes = legalAid.notes(number);
        if (notes.isEmpty()) {
            setVisible(false);
            return;
        }
        var content = new Div();
        notes.forEach(note -> content.add(
                new H3(getTranslation("legal.note." + note.kind(), Times.text(note.writtenAt()))),
                new Paragraph(note.text())));
        add(new NativeDetails(getTranslation("legal.notes.own"), content));
    }
}
