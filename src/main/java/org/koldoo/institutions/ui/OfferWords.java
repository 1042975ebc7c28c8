package org.koldoo.institutions.ui;

import java.util.ArrayList;
import org.koldoo.base.ui.Words;
import org.koldoo.institutions.ServiceOffer;

/** An offer in words. */
final class OfferWords {

    private OfferWords() {}

    static String places(ServiceOffer offer) {
        return Words.of(
                "institutions.places.free",
                offer.placesFree() == null ? 0 : offer.placesFree(),
                offer.placesTotal() == null ? 0 : offer.placesTotal());
    }

    /** For whom: sexes, children and adults, foreigners, access. */
    static String whom(ServiceOffer offer) {
        var words = new ArrayList<String>();
        offer.sexes().stream()
                .sorted()
                .map(sex -> Words.of("institutions.sex." + sex))
                .forEach(words::add);
        add(words, offer.adults(), "institutions.adults");
        add(words, offer.children(), "institutions.children");
        add(words, offer.foreigners(), "institutions.foreigners");
        add(words, offer.accessible(), "institutions.accessible");
        return String.join(", ", words);
    }

    private static void add(ArrayList<String> words, boolean holds, String key) {
        if (holds) {
            words.add(Words.of(key));
        }
    }
}
