package org.koldoo.supervision.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.BodyCode;
import org.koldoo.base.CodeLists;
import org.koldoo.base.ui.DueBadge;
import org.koldoo.base.ui.DueText;
import org.koldoo.base.ui.EmptyState;
import org.koldoo.base.ui.Links;
import org.koldoo.base.ui.Tag;
import org.koldoo.base.ui.Times;
import org.koldoo.institutions.Institutions;
import org.koldoo.referrals.ReferralBoard;
import org.koldoo.referrals.ReferralSummary;
import org.koldoo.workflow.WorkItems;

/** Referrals the body has sent or received: what, with whom, since when, how far. */
class ReferralTable extends Div {

    private static final int PAGE = 50;
    private static final Set<String> OF_THE_RECEIVER = Set.of("answerReferral", "confirmArrival", "confirmService");

    private final transient ReferralBoard board;
    private final ReferralBoard.Direction direction;
    private final transient Institutions institutions;
    private final transient CodeLists codes;
    private final transient WorkItems workItems;
    private final transient DueText dueText;
    private final UnorderedList rows = new UnorderedList();
    private final Button more = new Button();
    private @Nullable Instant before;

    ReferralTable(
            ReferralBoard board,
            ReferralBoard.Direction direction,
            Institutions institutions,
            CodeLists codes,
            WorkItems workItems,
            DueText dueText) {
        this.board = board;
        this.direction = direction;
        this.institutions = institutions;
        this.codes = codes;
        this.workItems = workItems;
        this.dueText = dueText;
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
        var clocks = clocks(page.referrals());
        page.referrals().forEach(r -> rows.add(row(r, clocks.get(r.id()))));
        before = page.next();
        more.setVisible(before != null);
    }

    /** Until when the receiver has for what comes next: one query a page. */
    private Map<UUID, Instant> clocks(List<ReferralSummary> referrals) {
        var clocks = new HashMap<UUID, Instant>();
        var numbers = referrals.stream().map(ReferralSummary::number).distinct().toList();
        for (var item : workItems.openOfCases(numbers)) {
            if (item.subject() != null && item.dueAt() != null && OF_THE_RECEIVER.contains(item.stepKey())) {
                clocks.put(item.subject(), item.dueAt());
            }
        }
        return clocks;
    }

    private ListItem row(ReferralSummary referral, @Nullable Instant due) {
        var other = direction == ReferralBoard.Direction.SENT ? referral.receiver() : referral.sender();
        var row = new ListItem(
                Links.to(
                        "case/" + referral.number().value(),
                        getTranslation(
                                "supervision.referral",
                                referral.number().value(),
                                codes.label("service", referral.service()).in(getLocale()),
                                name(other),
                                Times.text(referral.sentAt()))),
                new Tag(getTranslation("referrals.state." + referral.state())));
        if (referral.emergency()) {
            row.add(new Tag(getTranslation("referrals.emergency"), Tag.Tone.ALARM));
        }
        if (due != null) {
            row.add(new DueBadge(dueText, due));
        }
        return row;
    }

    private String name(BodyCode body) {
        return institutions.find(body).map(b -> b.name().in(getLocale())).orElse(body.value());
    }
}
