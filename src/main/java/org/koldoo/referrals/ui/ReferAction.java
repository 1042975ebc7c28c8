package org.koldoo.referrals.ui;

import com.vaadin.flow.component.UI;
import org.koldoo.cases.CaseHead;
import org.koldoo.cases.ui.CaseAction;
import org.springframework.stereotype.Component;

/** "Refer to a service" on the case page. */
@Component
class ReferAction implements CaseAction {

    @Override
    public String key() {
        return "refer";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public boolean offered(CaseHead head) {
        return !head.closed();
    }

    @Override
    public void start(CaseHead head) {
        UI.getCurrent().navigate("refer/" + head.number().value());
    }
}
