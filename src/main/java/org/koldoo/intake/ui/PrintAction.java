package org.koldoo.intake.ui;

import org.koldoo.cases.CaseHead;
import org.koldoo.cases.ui.CaseAction;
import org.koldoo.intake.PersonTexts;
import org.springframework.stereotype.Component;

/** Prints something for the person, from the case page. */
@Component
class PrintAction implements CaseAction {

    private final PrintQuestion print;

    PrintAction(PrintQuestion print) {
        this.print = print;
    }

    @Override
    public String key() {
        return "print";
    }

    @Override
    public int order() {
        return 80;
    }

    @Override
    public boolean offered(CaseHead head) {
        return true;
    }

    @Override
    public void start(CaseHead head) {
        print.ask(head.number(), print.language(head.number()), PersonTexts.INFORMATION);
    }
}
