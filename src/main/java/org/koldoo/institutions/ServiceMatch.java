package org.koldoo.institutions;

import java.util.List;

/**
 * An offer held against a query.
 *
 * @param misfits codes why it does not fit ({@code full}, {@code sex}, {@code child}, {@code adult}, {@code language},
 *     {@code foreigner}, {@code access}); empty = it fits
 */
public record ServiceMatch(ServiceOffer offer, List<String> misfits) {

    public boolean fits() {
        return misfits.isEmpty();
    }
}
