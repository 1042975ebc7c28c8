package org.koldoo.cases.ui;

import com.vaadin.flow.component.Component;
import org.koldoo.base.CodeLists;
import org.koldoo.cases.CaseHead;
import org.koldoo.cases.Cases;
import org.koldoo.workflow.Attempts;

/** The person: open facts in sight, everything that could name or hurt them masked until somebody says what for. */
@org.springframework.stereotype.Component
class PersonSection implements CaseSection {

    private final CaseDesk desk;
    private final Cases cases;
    private final CodeLists lists;
    private final FieldWords words;
    private final Reveal reveal;
    private final Attempts attempts;

    PersonSection(CaseDesk desk, Cases cases, CodeLists lists, FieldWords words, Reveal reveal, Attempts attempts) {
        this.desk = desk;
        this.cases = cases;
        this.lists = lists;
        this.words = words;
        this.reveal = reveal;
        this.attempts = attempts;
    }

    @Override
    public String key() {
        return "person";
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Component create(CaseHead head) {
        return new PersonPanels(head, desk, cases, lists, words, reveal, attempts);
    }
}
