package org.koldoo.referrals.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import org.koldoo.base.CodeLists;
import org.koldoo.base.Refused;
import org.koldoo.base.ui.Links;
import org.koldoo.base.ui.Notices;
import org.koldoo.base.ui.Words;
import org.koldoo.cases.CaseHead;
import org.koldoo.cases.ui.CaseSection;
import org.koldoo.institutions.Institutions;
import org.koldoo.referrals.Referrals;
import org.koldoo.workflow.Attempts;

/** The section "Services" of the case page. */
@org.springframework.stereotype.Component
class ReferralSection implements CaseSection {

    private final Referrals referrals;
    private final CodeLists codes;
    private final Institutions institutions;
    private final Attempts attempts;

    ReferralSection(Referrals referrals, CodeLists codes, Institutions institutions, Attempts attempts) {
        this.referrals = referrals;
        this.codes = codes;
        this.institutions = institutions;
        this.attempts = attempts;
    }

    @Override
    public String key() {
        return "referrals";
    }

    @Override
    public int order() {
        return 42;
    }

    @Override
    public Component create(CaseHead head) {
        var section = new Div();
        section.addClassName("k-referrals");
        fill(section, head);
        return section;
    }

    private void fill(Div section, CaseHead head) {
        section.removeAll();
        if (!head.closed()) {
            var start = new Div(
                    Links.button("refer/" + head.number().value(), Words.of("referrals.refer.start")),
                    Links.button("refer/" + head.number().value() + "/urgent", Words.of("referrals.refer.urgent")));
            start.addClassName("k-referrals-start");
            section.add(start);
        }
        section.add(new ReferralList(
                referrals.ofCase(head.number()),
                codes,
                institutions,
                one -> does(section, head, () -> referrals.withdraw(one.id())),
                one -> does(section, head, () -> referrals.ended(one.id()))));
    }

    private void does(Div section, CaseHead head, Runnable work) {
        try {
            attempts.run(work);
        } catch (Refused refused) {
            Notices.refused(refused);
        }
        fill(section, head);
    }
}
