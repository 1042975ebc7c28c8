package org.koldoo.cases.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.koldoo.base.BodyCode;
import org.koldoo.base.CodeLists;
import org.koldoo.base.Refused;
import org.koldoo.base.ui.ConfirmAction;
import org.koldoo.base.ui.Fields;
import org.koldoo.base.ui.Links;
import org.koldoo.base.ui.Notices;
import org.koldoo.base.ui.Tag;
import org.koldoo.base.ui.Times;
import org.koldoo.base.ui.Words;
import org.koldoo.cases.CaseHead;
import org.koldoo.cases.Consents;
import org.koldoo.cases.NotTold;
import org.koldoo.cases.WhoKnows;
import org.koldoo.workflow.Attempts;
import org.koldoo.workflow.Deadlines;
import org.springframework.stereotype.Component;

/** The consents of a case, each with what it is for, whom it names and whether it still holds. */
class ConsentList extends Div {

    private static final int REASON_LIMIT = 1000;

    /** What such a list needs. */
    @Component
    record Parts(
            Consents consents,
            NotTold notTold,
            WhoKnows whoKnows,
            Deadlines deadlines,
            Names names,
            CodeLists lists,
            Attempts attempts,
            Clock clock) {}

    private final CaseHead head;
    private final transient Parts parts;
    private final Runnable changed;
    private final Set<BodyCode> notTold;

    ConsentList(CaseHead head, Parts parts, Runnable changed) {
        this.head = head;
        this.parts = parts;
        this.changed = changed;
        notTold = parts.notTold().of(head.number()).bodies().stream()
                .map(NotTold.NamedBody::body)
                .collect(Collectors.toUnmodifiableSet());
        var given = parts.consents().of(head.number());
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
        when.add(new Span(told(consent)));
        if (consent.toldBack()) {
            when.add(new Span(Words.of("consents.toldBack")));
        }
        var text = new Div(what, when);
        text.addClassName("k-task-text");
        var item = new ListItem(text);
        item.addClassNames("k-task", "k-task-later");
        item.add(quiet("consents.evidence", () -> showEvidence(consent)));
        if (consent.answer() == Consents.Answer.GIVEN && consent.withdrawnOn() == null && !head.closed()) {
            if (endsSoon(consent)) {
                item.add(Links.to("ask-consent/" + head.number(), Words.of("consents.renew")));
            }
            item.add(quiet("consents.withdraw", () -> ask(consent)));
        }
        return item;
    }

    private static Button quiet(String key, Runnable then) {
        var button = new Button(Words.of(key), click -> then.run());
        button.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        return button;
    }

    /** In which language, by which text, and whether an interpreter was there. */
    private String told(Consents.Consent consent) {
        var language = consent.language().split("-")[0];
        var words = Words.of(
                "consents.told",
                parts.lists().label("language", language).in(Words.locale()),
                number(consent.textVersion()));
        return consent.interpreter() ? words + ", " + Words.of("consents.interpreter") : words;
    }

    /** Of "consent-ky-1" what a person can say: the first version. */
    private static String number(String textVersion) {
        return textVersion.substring(textVersion.lastIndexOf('-') + 1);
    }

    private boolean endsSoon(Consents.Consent consent) {
        var last = consent.expiresOn();
        var clock = parts.clock();
        return last != null
                && !last.isAfter(parts.deadlines()
                        .due("consent.reminder", clock.instant())
                        .atZone(clock.getZone())
                        .toLocalDate());
    }

    private void showEvidence(Consents.Consent consent) {
        parts.consents().evidence(head.number()).stream()
                .filter(one -> one.consent().equals(consent.id()))
                .findFirst()
                .ifPresent(one -> {
                    var dialog = new Dialog(Words.of("consents.evidence"));
                    dialog.add(new EvidencePanel(one, parts.names()));
                    dialog.getFooter().add(new Button(Words.of("button.close"), click -> dialog.close()));
                    dialog.open();
                });
    }

    private String title(Consents.Consent consent) {
        var purpose = Words.of("consents.purpose." + consent.purpose());
        return consent.recipient() == null
                ? purpose
                : purpose + ": " + parts.names().body(consent.recipient());
    }

    private Tag state(Consents.Consent consent) {
        if (consent.withdrawnOn() != null) {
            return new Tag(Words.of("consents.withdrawn", Times.text(consent.withdrawnOn())), Tag.Tone.WARN);
        }
        if (consent.answer() == Consents.Answer.REFUSED) {
            return new Tag(Words.of("consents.refused"), Tag.Tone.WARN);
        }
        if (consent.recipient() != null && notTold.contains(consent.recipient())) {
            return new Tag(Words.of("consents.notTold"), Tag.Tone.WARN);
        }
        var last = consent.expiresOn();
        if (last == null) {
            return new Tag(Words.of("consents.given"), Tag.Tone.GOOD);
        }
        if (!consent.holdsOn(LocalDate.now(parts.clock()))) {
            return new Tag(Words.of("consents.over", Times.text(last)), Tag.Tone.WARN);
        }
        return new Tag(
                Words.of("consents.given.until", Times.text(last)), endsSoon(consent) ? Tag.Tone.WARN : Tag.Tone.GOOD);
    }

    /** Says plainly who will lose what, and what cannot be called back, before anything is withdrawn. */
    private void ask(Consents.Consent consent) {
        var losses = new LossPanel(parts.whoKnows().losses(head.number(), consent.id()), parts.names());
        var reason = Fields.longText(Words.of("consents.withdraw.reason"), REASON_LIMIT);
        ConfirmAction.ask(
                Words.of("consents.withdraw"),
                new Div(what(consent), losses, reason),
                Words.of("consents.withdraw"),
                () -> withdraw(consent, reason.getValue().strip()));
    }

    /** Of a consent to tell somebody the losses say it all. */
    private static Paragraph what(Consents.Consent consent) {
        return new Paragraph(
                switch (consent.purpose()) {
                    case SHARE_ORG, SHARE_POLICE -> "";
                    default -> Words.of("consents.withdraw.what." + consent.purpose());
                });
    }

    private void withdraw(Consents.Consent consent, String reason) {
        try {
            parts.attempts().run(() -> parts.consents().withdraw(head.number(), consent.id(), reason));
        } catch (Refused refused) {
            Notices.refused(refused);
        }
        changed.run();
    }
}
