package org.koldoo.referrals.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import org.koldoo.base.CodeLists;
import org.koldoo.base.ui.Links;
import org.koldoo.base.ui.Words;
import org.koldoo.cases.CaseHead;
import org.koldoo.cases.ui.CaseSection;
import org.koldoo.institutions.Institutions;
import org.koldoo.referrals.Referrals;

/** The section "Services" of the case page. */
@org.springframework.stereotype.Component
class ReferralSection implements CaseSection {

    private final Referrals referrals;
    private final CodeLists codes;
    private final Institutions institutions;

    ReferralSection(Referrals referrals, CodeLists codes, Institutions institutions) {
        this.referrals = referrals;
        this.codes = codes;
        this.institutions = institutions;
    }

    @Override
    public String key() {
        return "referrals";
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public boolean visible(CaseHead head) {
        return true;
    }

    @Override
    public Component create(CaseHead head) {
        var section = new Div(new ReferralList(referrals.ofCase(head.number()), codes, institutions));
        if (!head.closed()) {
            section.add(
                    Links.button("refer/" + head.number().value(), Words.of("referrals.refer.start")),
                    Links.button("refer/" + head.number().value() + "/urgent", Words.of("referrals.refer.urgent")));
        }
        return section;
    }
}
