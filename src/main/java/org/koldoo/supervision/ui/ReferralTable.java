package org.koldoo.supervision.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.BodyCode;
import org.koldoo.base.CodeLists;
import org.koldoo.base.ui.EmptyState;
import org.koldoo.base.ui.Tag;
import org.koldoo.base.ui.Times;
import org.koldoo.institutions.Institutions;
import org.koldoo.referrals.ReferralBoard;
import org.koldoo.referrals.ReferralSummary;

/** Referrals the body has sent or received: what, with whom, since when, how far. */
class ReferralTable extends Div {

    private static final int PAGE = 50;

    private final transient ReferralBoard board;
    private final ReferralBoard.Direction direction;
    private final transient Institutions institutions;
    private final transient CodeLists codes;
    private final UnorderedList rows = new UnorderedList();
    private final Button more = new Button();
    private @Nullable Instant before;

    ReferralTable(ReferralBoard board, ReferralBoard.Direction direction, Institutions institutions, CodeLists codes) {
        this.board = board;
        this.direction = direction;
        this.institutions = institutions;
        this.codes = codes;
        rows.addClassName("k-referrals-list");
        more.setText(getTranslation("supervision.more"));
        more.addClickListener(e -> load());
        var key = direction == ReferralBoard.Direction.SENT ? "supervision.list.sent" : "supervision.list.received";
        add(new H2(getTranslation(key)), rows, more);
        load();
        if (rows.getComponentCount() == 0) {
            add(new EmptyState(getTranslation("supervision.none")));
        }
    }

    private void load() {
        var page = board.page(direction, true, before, PAGE);
        page.referrals().forEach(r -> rows.add(row(r)));
        before = page.next();
        more.setVisible(before != null);
    }

    private ListItem row(ReferralSummary referral) {
        var other = direction == ReferralBoard.Direction.SENT ? referral.receiver() : referral.sender();
        var row = new ListItem(
                new Paragraph(getTranslation(
                        "supervision.referral",
                        referral.number().value(),
                        codes.label("service", referral.service()).in(getLocale()),
                        name(other),
                        Times.text(referral.sentAt()))),
                new Tag(getTranslation("referrals.state." + referral.state())));
        if (referral.emergency()) {
            row.add(new Tag(getTranslation("referrals.emergency"), Tag.Tone.ALARM));
        }
        return row;
    }

    private String name(BodyCode body) {
        return institutions.find(body).map(b -> b.name().in(getLocale())).orElse(body.value());
    }
}
