package org.koldoo.institutions.ui;

import com.vaadin.flow.component.html.Paragraph;
import org.koldoo.base.ui.Words;

/** Why a body's administrator finds nothing to press at the other bodies. */
class OwnOnly extends Paragraph {

    OwnOnly() {
        super(Words.of("institutions.ownOnly"));
        addClassName("k-panel");
    }
}
