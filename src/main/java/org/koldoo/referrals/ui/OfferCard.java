package org.koldoo.referrals.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.koldoo.base.ui.Tag;
import org.koldoo.institutions.ServiceMatch;
import org.koldoo.institutions.ServiceOffer;

/** One offer: who, where (oblast only), free places, languages, and what speaks against it. */
class OfferCard extends Article {

    OfferCard(ServiceMatch match, ReferView.Parts parts, Consumer<ServiceOffer> chosen) {
        var offer = match.offer();
        addClassName("k-referrals-offer");
        add(new H3(offer.name().in(getLocale())));
        parts.institutions()
                .find(offer.body())
                .ifPresent(b -> add(new Paragraph(b.name().in(getLocale()))));
        var tags = new Div(new Tag(parts.codes().label("region", offer.region()).in(getLocale())));
        tags.addClassName("k-tags");
        if (offer.placesTotal() != null) {
            int free = offer.placesFree() == null ? 0 : offer.placesFree();
            tags.add(new Tag(
                    getTranslation("referrals.offer.places", free, offer.placesTotal()),
                    free > 0 ? Tag.Tone.GOOD : Tag.Tone.WARN));
        }
        match.misfits().forEach(m -> tags.add(new Tag(getTranslation("referrals.misfit." + m), Tag.Tone.WARN)));
        add(tags, new Paragraph(languages(offer, parts)));
        var choose = new Button(getTranslation("referrals.offer.choose"), e -> chosen.accept(offer));
        choose.setAriaLabel(
                getTranslation("referrals.offer.chooseThis", offer.name().in(getLocale())));
        add(choose);
    }

    private String languages(ServiceOffer offer, ReferView.Parts parts) {
        return getTranslation(
                "referrals.offer.languages",
                offer.languages().stream()
                        .sorted()
                        .map(l -> parts.codes().label("language", l).in(getLocale()))
                        .collect(Collectors.joining(", ")));
    }
}
