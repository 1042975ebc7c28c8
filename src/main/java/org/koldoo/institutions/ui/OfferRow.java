package org.koldoo.institutions.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import org.koldoo.base.CodeLists;
import org.koldoo.base.CurrentActor;
import org.koldoo.base.ui.ConfirmAction;
import org.koldoo.base.ui.Tag;
import org.koldoo.base.ui.Words;
import org.koldoo.institutions.InstitutionAdmin;
import org.koldoo.institutions.Institutions;
import org.koldoo.institutions.ServiceOffer;

/** One offer of the directory: who offers it, for whom, where, how many places. */
class OfferRow extends ListItem {

    OfferRow(ServiceOffer offer, Institutions institutions, InstitutionAdmin admin, CodeLists codes, Runnable changed) {
        addClassName("k-task");
        var title = offer.name().in(Words.locale());
        var name = new Span(title);
        name.addClassName("k-institutions-name");
        var body = institutions
                .find(offer.body())
                .map(it -> it.name().in(Words.locale()))
                .orElse(offer.body().value());
        var about = new Div(
                new Span(body),
                new Span(codes.label("region", offer.region()).in(Words.locale())),
                new Span(OfferWords.whom(offer)));
        about.addClassName("k-task-about");
        if (offer.placesTotal() != null) {
            about.add(places(offer));
        }
        var text = new Div(name, about);
        text.addClassName("k-task-text");
        var edit = new Button(
                Words.of("institutions.offers.edit"),
                click -> new OfferDialog(offer, institutions, admin, codes, changed).open());
        edit.setAriaLabel(Words.of("institutions.offers.edit") + ": " + title);
        var close = new Button(
                Words.of("institutions.offers.close"),
                click -> ConfirmAction.ask(
                        Words.of("institutions.offers.close"),
                        Words.of("institutions.offers.close.what", title),
                        Words.of("institutions.offers.close"),
                        () -> {
                            admin.closeOffer(offer.id());
                            changed.run();
                        }));
        close.setAriaLabel(Words.of("institutions.offers.close") + ": " + title);
        var actions = new Div(edit, close);
        actions.addClassName("k-task-side");
        add(text);
        if (CurrentActor.require().administers(offer.body())) {
            add(actions);
        }
    }

    private static Tag places(ServiceOffer offer) {
        boolean full = Integer.valueOf(0).equals(offer.placesFree());
        return new Tag(OfferWords.places(offer), full ? Tag.Tone.WARN : Tag.Tone.GOOD);
    }
}
