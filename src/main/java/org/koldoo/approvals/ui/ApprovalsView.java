package org.koldoo.approvals.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.stream.Collectors;
import org.koldoo.approvals.Approvals;
import org.koldoo.approvals.Colleagues;
import org.koldoo.approvals.Decided;
import org.koldoo.approvals.Proposal;
import org.koldoo.approvals.Waiting;
import org.koldoo.approvals.ui.DeedWords.Line;
import org.koldoo.base.Refused;
import org.koldoo.base.UserId;
import org.koldoo.base.ui.ConfirmAction;
import org.koldoo.base.ui.EmptyState;
import org.koldoo.base.ui.Fields;
import org.koldoo.base.ui.Notices;
import org.koldoo.base.ui.Page;
import org.koldoo.base.ui.PageHeader;
import org.koldoo.base.ui.Times;
import org.koldoo.base.ui.WithProof;
import org.koldoo.base.ui.Words;
import org.springframework.beans.factory.ObjectProvider;

/** What waits for a second person: for the reader to decide, and what the reader proposed. */
@Route("approvals")
@RolesAllowed({"CASEWORKER", "SUPERVISOR", "OFFICER", "COORDINATOR", "LAWYER", "OVERSIGHT", "CUSTODIAN", "ADMIN"})
class ApprovalsView extends Page {

    private static final int NAMES = 4;

    private final Div content = new Div();
    private final transient Approvals approvals;
    private final transient Colleagues colleagues;
    private final transient ObjectProvider<DeedWords> words;
    private final transient WithProof proof;

    ApprovalsView(Approvals approvals, Colleagues colleagues, ObjectProvider<DeedWords> words, WithProof proof) {
        this.approvals = approvals;
        this.colleagues = colleagues;
        this.words = words;
        this.proof = proof;
        add(new PageHeader(Words.of("approvals.title"), Words.of("approvals.lead")), content);
        refresh();
    }

    private void refresh() {
        content.removeAll();
        var forMe = approvals.forMe();
        content.add(new H2(Words.of("approvals.forMe", forMe.size())));
        content.add(
                forMe.isEmpty()
                        ? new EmptyState(Words.of("approvals.forMe.none"))
                        : list(forMe.stream().map(this::toDecide).toList()));
        var mine = approvals.ofMine();
        if (!mine.isEmpty()) {
            content.add(new H2(Words.of("approvals.mine", mine.size())));
            content.add(list(mine.stream().map(this::own).toList()));
        }
        var decided = approvals.decidedOfMine();
        if (!decided.isEmpty()) {
            content.add(new H2(Words.of("approvals.decided")));
            content.add(list(decided.stream().map(this::line).toList()));
        }
    }

    private static UnorderedList list(List<? extends ListItem> items) {
        var list = new UnorderedList();
        list.addClassName("k-two-list");
        items.forEach(list::add);
        return list;
    }

    private ApprovalCard toDecide(Waiting waiting) {
        var card = card(waiting)
                .button("approvals.approve", true, () -> proof.run(() -> approve(waiting), this::refused))
                .button("approvals.decline", false, () -> decline(waiting));
        return waiting.standIn() ? card.standIn() : card;
    }

    private ApprovalCard own(Waiting waiting) {
        return card(waiting)
                .waitsFor(names(approvals.whoMayApprove(waiting.proposal())))
                .button("approvals.withdraw", false, () -> attempt(() -> approvals.withdraw(waiting.id())));
    }

    private ApprovalCard card(Waiting waiting) {
        return new ApprovalCard(waiting, colleagues.introduce(waiting.by(), Words.locale()), lines(waiting.proposal()));
    }

    private List<Line> lines(Proposal proposal) {
        return words.stream()
                .filter(it -> it.kind().equals(proposal.kind()))
                .findFirst()
                .map(it -> it.lines(proposal))
                .orElseGet(() -> ExactlyWhat.plain(proposal));
    }

    private String names(List<UserId> people) {
        return people.isEmpty()
                ? Words.of("approvals.nobody")
                : people.stream()
                        .limit(NAMES)
                        .map(person -> colleagues.introduce(person, Words.locale()))
                        .collect(Collectors.joining("; "));
    }

    private ListItem line(Decided decided) {
        var item = new ListItem(
                new Paragraph(Words.of("approval." + decided.proposal().kind()) + ": "
                        + Words.of(
                                "approvals.outcome." + decided.outcome().name(),
                                colleagues.introduce(decided.by(), Words.locale()),
                                Times.text(decided.at()))));
        var reason = decided.reason();
        if (reason != null) {
            item.add(new Paragraph(Words.of("approvals.reason.was", reason)));
        }
        item.addClassName("k-card");
        return item;
    }

    private void approve(Waiting waiting) {
        approvals.approve(waiting.id(), waiting.digest());
        Notices.done(Words.of("approvals.approved"));
        refresh();
    }

    private void decline(Waiting waiting) {
        TextArea reason = Fields.longText(Words.of("approvals.reason"), 1000);
        reason.setHelperText(Words.of("approvals.reason.help"));
        ConfirmAction.ask(
                Words.of("approvals.decline"),
                reason,
                Words.of("approvals.decline"),
                () -> attempt(() -> approvals.decline(waiting.id(), reason.getValue())));
    }

    private void attempt(Runnable work) {
        try {
            work.run();
            refresh();
        } catch (Refused refused) {
            refused(refused);
        }
    }

    private void refused(Refused refused) {
        Notices.refused(refused);
        refresh();
    }
}
