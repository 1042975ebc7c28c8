package org.koldoo.cases.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import org.koldoo.cases.CaseHead;

/** Who may see the case and who must not know of it. */
@org.springframework.stereotype.Component
class AccessSection implements CaseSection {

    private final WhoSees who;

    AccessSection(WhoSees who) {
        this.who = who;
    }

    @Override
    public String key() {
        return "access";
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public Component create(CaseHead head) {
        return new Div(who.panels(head));
    }
}
