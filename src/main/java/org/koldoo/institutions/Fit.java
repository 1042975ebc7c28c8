package org.koldoo.institutions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Holds offers against what is needed, and says in codes what does not fit. */
final class Fit {

    private Fit() {}

    static List<ServiceMatch> rank(List<ServiceOffer> offers, ServiceQuery query) {
        return offers.stream()
                .map(offer -> new ServiceMatch(offer, misfits(offer, query)))
                .sorted(Comparator.comparingInt(
                                (ServiceMatch match) -> match.misfits().size())
                        .thenComparing(match -> !match.offer().region().equals(query.region()))
                        .thenComparing(match -> -free(match.offer().placesFree()))
                        .thenComparing(match -> match.offer().body()))
                .toList();
    }

    private static List<String> misfits(ServiceOffer offer, ServiceQuery query) {
        var misfits = new ArrayList<String>();
        if (Integer.valueOf(0).equals(offer.placesFree())) {
            misfits.add("full");
        }
        if (query.sex() != null && !offer.sexes().isEmpty() && !offer.sexes().contains(query.sex())) {
            misfits.add("sex");
        }
        if (Boolean.TRUE.equals(query.child()) && !offer.children()) {
            misfits.add("child");
        }
        if (Boolean.FALSE.equals(query.child()) && !offer.adults()) {
            misfits.add("adult");
        }
        if (query.language() != null
                && !offer.languages().contains(query.language().toLowerCase(Locale.ROOT))) {
            misfits.add("language");
        }
        if (query.foreigner() && !offer.foreigners()) {
            misfits.add("foreigner");
        }
        if (query.needsAccess() && !offer.accessible()) {
            misfits.add("access");
        }
        return List.copyOf(misfits);
    }

    private static int free(@Nullable Integer places) {
        return places == null ? 0 : places;
    }
}
