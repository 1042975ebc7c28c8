package org.koldoo.cases.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.koldoo.base.Refused;
import org.koldoo.base.ui.ConfirmAction;
import org.koldoo.base.ui.Fields;
import org.koldoo.base.ui.Notices;
import org.koldoo.base.ui.Tag;
import org.koldoo.base.ui.Times;
import org.koldoo.base.ui.Words;
import org.koldoo.cases.CaseHead;
import org.koldoo.cases.Consents;
import org.koldoo.workflow.Attempts;

/** The consents of a case, each with what it is for, whom it names and whether it still holds. */
class ConsentList extends Div {

    private static final int REASON_LIMIT = 1000;

    private final CaseHead head;
    private final Consents consents;
    private final Names names;
    private final Attempts attempts;
    private final Runnable changed;

    ConsentList(CaseHead head, Consents consents, Names names, Attempts attempts, Runnable changed) {
        this.head = head;
        this.consents = consents;
        this.names = names;
        this.attempts = attempts;
        this.changed = changed;
        var given = consents.of(head.number());
        if (given.isEmpty()) {
            add(new Paragraph(Words.of("consents.none")));
            return;
        }
        var list = new UnorderedList();
        list.addClassName("k-tasks");
        given.forEach(consent -> list.add(item(consent)));
        add(list);
    }

    private ListItem item(Consents.Consent consent) {
        var what = new Span(title(consent));
        what.addClassName("k-casepages-what");
        var when = new Div(state(consent), new Span(Words.of("consents.on", Times.text(consent.givenOn()))));
        when.addClassName("k-task-about");
        when.add(new Span(Words.of("consents.by." + consent.givenBy())));
        when.add(new Span(Words.of("consents.form." + consent.form())));
        if (consent.toldBack()) {
            when.add(new Span(Words.of("consents.toldBack")));
        }
        var text = new Div(what, when);
        text.addClassName("k-task-text");
        var item = new ListItem(text);
        item.addClassNames("k-task", "k-task-later");
        if (consent.answer() == Consents.Answer.GIVEN && consent.withdrawnOn() == null && !head.closed()) {
            var withdraw = new Button(Words.of("consents.withdraw"), click -> ask(consent));
            withdraw.addThemeVariants(ButtonVariant.AURA_TERTIARY);
            item.add(withdraw);
        }
        return item;
    }

    private String title(Consents.Consent consent) {
        var purpose = Words.of("consents.purpose." + consent.purpose());
        return consent.recipient() == null ? purpose : purpose + ": " + names.body(consent.recipient());
    }

    private static Tag state(Consents.Consent consent) {
        if (consent.withdrawnOn() != null) {
            return new Tag(Words.of("consents.withdrawn", Times.text(consent.withdrawnOn())), Tag.Tone.WARN);
        }
        if (consent.answer() == Consents.Answer.REFUSED) {
            return new Tag(Words.of("consents.refused"), Tag.Tone.WARN);
        }
        return consent.expiresOn() == null
                ? new Tag(Words.of("consents.given"), Tag.Tone.GOOD)
                : new Tag(Words.of("consents.given.until", Times.text(consent.expiresOn())), Tag.Tone.GOOD);
    }

    /** Says plainly who will lose what before anything is withdrawn. */
    private void ask(Consents.Consent consent) {
        var who = consent.recipient();
        var loses = who == null
                ? Words.of("consents.withdraw.what." + consent.purpose())
                : Words.of("consents.withdraw.body", names.body(who));
        var reason = Fields.longText(Words.of("consents.withdraw.reason"), REASON_LIMIT);
        ConfirmAction.ask(
                Words.of("consents.withdraw"),
                new Div(new Paragraph(loses), reason),
                Words.of("consents.withdraw"),
                () -> withdraw(consent, reason.getValue().strip()));
    }

    private void withdraw(Consents.Consent consent, String reason) {
        try {
            attempts.run(() -> consents.withdraw(head.number(), consent.id(), reason));
        } catch (Refused refused) {
            Notices.refused(refused);
        }
        changed.run();
    }
}
