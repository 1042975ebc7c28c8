package org.koldoo.referrals.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.CodeLists;
import org.koldoo.base.ui.ConfirmAction;
import org.koldoo.base.ui.EmptyState;
import org.koldoo.base.ui.Tag;
import org.koldoo.base.ui.Times;
import org.koldoo.institutions.Institutions;
import org.koldoo.referrals.ReferralState;
import org.koldoo.referrals.ReferralSummary;

/** The referrals of a case in short: what, to whom, how far; an open one can be taken back, and what had begun can be ended. */
class ReferralList extends Div {

    private final transient CodeLists codes;
    private final transient Institutions institutions;
    private final transient @Nullable Consumer<ReferralSummary> withdraw;
    private final transient @Nullable Consumer<ReferralSummary> ended;

    /**
     * @param withdraw takes one back; null = the list is only read
     * @param ended says that the help is over; null = the list is only read
     */
    ReferralList(
            List<ReferralSummary> referrals,
            CodeLists codes,
            Institutions institutions,
            @Nullable Consumer<ReferralSummary> withdraw,
            @Nullable Consumer<ReferralSummary> ended) {
        this.ended = ended;
        this.codes = codes;
        this.institutions = institutions;
        this.withdraw = withdraw;
        if (referrals.isEmpty()) {
            add(new EmptyState(getTranslation("referrals.none")));
            return;
        }
        var list = new UnorderedList();
        list.addClassName("k-referrals-list");
        referrals.forEach(r -> list.add(row(r)));
        add(list);
    }

    private ListItem row(ReferralSummary referral) {
        var words = getTranslation(
                "referrals.row",
                codes.label("service", referral.service()).in(getLocale()),
                institutions
                        .find(referral.receiver())
                        .map(b -> b.name().in(getLocale()))
                        .orElse(referral.receiver().value()),
                Times.text(referral.sentAt()));
        var row = new ListItem(
                new Paragraph(words),
                new Tag(getTranslation("referrals.state." + referral.state()), tone(referral.state())));
        if (referral.answeredByPhone()) {
            row.add(new Tag(getTranslation("referrals.byPhone")));
        }
        if (referral.declineReason() != null) {
            row.add(new Tag(
                    codes.label("decline_reason", referral.declineReason()).in(getLocale())));
        }
        if (withdraw != null && referral.state().open()) {
            row.add(button("referrals.withdraw", referral, words, withdraw));
        }
        if (ended != null && referral.state() == ReferralState.SERVED) {
            row.add(button("referrals.ended", referral, words, ended));
        }
        return row;
    }

    private Button button(String key, ReferralSummary referral, String words, Consumer<ReferralSummary> then) {
        var button = new Button(
                getTranslation(key),
                click -> ConfirmAction.ask(
                        getTranslation(key + ".ask"),
                        getTranslation(key + ".help"),
                        getTranslation(key + ".confirm"),
                        () -> then.accept(referral)));
        button.setAriaLabel(getTranslation(key + ".this", words));
        button.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        return button;
    }

    private static Tag.Tone tone(ReferralState state) {
        return switch (state) {
            case ACCEPTED, ARRIVED, SERVED -> Tag.Tone.GOOD;
            case DECLINED, DID_NOT_COME, NOT_SERVED -> Tag.Tone.WARN;
            default -> Tag.Tone.QUIET;
        };
    }
}
