package org.koldoo.cases.ui;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.BodyCode;
import org.koldoo.base.Refused;
import org.koldoo.base.ui.Fields;
import org.koldoo.base.ui.FormErrors;
import org.koldoo.base.ui.Links;
import org.koldoo.base.ui.Page;
import org.koldoo.base.ui.PageHeader;
import org.koldoo.base.ui.Pairs;
import org.koldoo.base.ui.WithProof;
import org.koldoo.base.ui.Words;
import org.koldoo.cases.EmergencyAccess;
import org.koldoo.cases.EmergencyCards;
import org.koldoo.institutions.Body;
import org.koldoo.institutions.Institutions;
import org.koldoo.workflow.Attempts;

/** The emergency card of a sealed case, for a custodian: the number, why, and then the few things that a night needs. */
@Route("night-card")
@RolesAllowed("CUSTODIAN")
class NightCardView extends Page {

    private static final int REASON_LIMIT = 2000;

    private final EmergencyCards cards;
    private final Attempts attempts;
    private final WithProof proof;
    private final Names names;
    private final FieldWords words;
    private final Institutions institutions;
    private final FormErrors errors = new FormErrors();
    private final TextField number = Fields.text(Words.of("card.number"), 60);
    private final TextArea reason = Fields.longText(Words.of("card.reason"), REASON_LIMIT);
    private final Div form = new Div();
    private final Div place = new Div();

    NightCardView(
            EmergencyCards cards,
            Attempts attempts,
            WithProof proof,
            Names names,
            FieldWords words,
            Institutions institutions) {
        this.cards = cards;
        this.attempts = attempts;
        this.proof = proof;
        this.names = names;
        this.words = words;
        this.institutions = institutions;
        number.setRequiredIndicatorVisible(true);
        reason.setRequiredIndicatorVisible(true);
        reason.setHelperText(Words.of("emergency.reason.help", EmergencyAccess.SHORTEST_REASON));
        var open = new Button(Words.of("card.open"), click -> open());
        open.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        form.add(number, reason, open);
        form.addClassName("k-form");
        place.add(form);
        add(
                new PageHeader(Words.of("card.title"), Words.of("card.lead")),
                new Paragraph(Words.of("card.known")),
                errors,
                place,
                new Paragraph(Links.to("custodian-duty", Words.of("duty.menu"))));
    }

    private void open() {
        errors.clear();
        errors.require(number, reason);
        if (errors.show()) {
            return;
        }
        proof.run(
                () -> {
                    var card = attempts.run(() -> cards.open(number.getValue(), reason.getValue()));
                    if (card.isPresent()) {
                        place.removeAll();
                        place.add(shown(card.get()), new Button(Words.of("card.another"), click -> again()));
                    } else {
                        errors.refused(new Refused("card.unknown"));
                    }
                },
                errors::refused);
    }

    /** For the next call of the same night. */
    private void again() {
        number.clear();
        reason.clear();
        place.removeAll();
        place.add(form);
        number.focus();
    }

    private Section shown(EmergencyCards.Card card) {
        var panel = new Section(new H2(card.number().value()));
        panel.addClassNames("k-panel", "k-card-open");
        var pairs = new Pairs();
        EmergencyCards.FIELDS.stream()
                .sorted()
                .forEach(field -> pairs.pair(
                        words.label(field),
                        card.fields().containsKey(field)
                                ? words.value(field, card.fields().getOrDefault(field, ""))
                                : Words.of("card.nothing")));
        panel.add(pairs, new H2(Words.of("card.call")));
        var people = names.people(
                card.call().stream().map(EmergencyCards.Call::person).toList());
        var list = new UnorderedList();
        card.call().forEach(call -> list.add(item(people.getOrDefault(call.person(), ""), call.telephone())));
        panel.add(list);
        if (card.call().stream().allMatch(call -> call.telephone() == null)) {
            panel.add(bodys(card.owner()));
        }
        return panel;
    }

    /** To be called with one touch; where there is no number, nobody looks for it in the dark. */
    private static ListItem item(String name, @Nullable String telephone) {
        return telephone == null
                ? new ListItem(Words.of("card.noNumber", name))
                : new ListItem(new Text(name + ": "), Links.dial(telephone));
    }

    /** Only where nobody of the team left a number: whoever answers there may be somebody who must not know of the case. */
    private Div bodys(BodyCode owner) {
        var of = names.body(owner);
        return institutions
                .find(owner)
                .map(Body::phone24h)
                .map(phone -> new Div(
                        new Paragraph(new Text(of + ": "), Links.dial(phone)),
                        new Paragraph(Words.of("card.call.careful"))))
                .orElseGet(() -> new Div(new Paragraph(Words.of("card.noTelephone", of))));
    }
}
