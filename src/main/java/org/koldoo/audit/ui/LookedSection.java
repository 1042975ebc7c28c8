package org.koldoo.audit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import org.koldoo.audit.WhoLooked;
import org.koldoo.cases.CaseHead;
import org.koldoo.cases.ui.CaseSection;

/** Who looked at a case, on its page. */
@org.springframework.stereotype.Component
class LookedSection implements CaseSection {

    private final WhoLooked looked;
    private final LookedWords words;

    LookedSection(WhoLooked looked, LookedWords words) {
        this.looked = looked;
        this.words = words;
    }

    @Override
    public String key() {
        return "looked";
    }

    @Override
    public int order() {
        return 91;
    }

    @Override
    public Component create(CaseHead head) {
        return new Div(new LookedList(looked.ofCase(head.number()), words));
    }
}
