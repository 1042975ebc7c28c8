package org.koldoo.referrals.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.koldoo.base.CodeLists;
import org.koldoo.base.ui.EmptyState;
import org.koldoo.base.ui.Tag;
import org.koldoo.base.ui.Times;
import org.koldoo.institutions.Institutions;
import org.koldoo.referrals.ReferralState;
import org.koldoo.referrals.ReferralSummary;

/** The referrals of a case in short: what, to whom, how far. */
class ReferralList extends com.vaadin.flow.component.html.Div {

    ReferralList(List<ReferralSummary> referrals, CodeLists codes, Institutions institutions) {
        if (referrals.isEmpty()) {
            add(new EmptyState(getTranslation("referrals.none")));
            return;
        }
        var list = new UnorderedList();
        list.addClassName("k-referrals-list");
        referrals.forEach(r -> list.add(row(r, codes, institutions)));
        add(list);
    }

    private ListItem row(ReferralSummary referral, CodeLists codes, Institutions institutions) {
        var row = new ListItem(
                new Paragraph(getTranslation(
                        "referrals.row",
                        codes.label("service", referral.service()).in(getLocale()),
                        institutions
                                .find(referral.receiver())
                                .map(b -> b.name().in(getLocale()))
                                .orElse(referral.receiver().value()),
                        Times.text(referral.sentAt()))),
                new Tag(getTranslation("referrals.state." + referral.state()), tone(referral.state())));
        if (referral.answeredByPhone()) {
            row.add(new Tag(getTranslation("referrals.byPhone")));
        }
        return row;
    }

    private static Tag.Tone tone(ReferralState state) {
        return switch (state) {
            case ACCEPTED, ARRIVED, SERVED -> Tag.Tone.GOOD;
            case DECLINED, DID_NOT_COME, NOT_SERVED -> Tag.Tone.WARN;
            default -> Tag.Tone.QUIET;
        };
    }
}
