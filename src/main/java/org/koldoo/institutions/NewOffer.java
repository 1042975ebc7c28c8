package org.koldoo.institutions;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.BodyCode;
import org.koldoo.base.Labels;

/**
 * What a body promises when it offers a service. There is no address on purpose: whoever takes a person in tells it.
 *
 * @param service a code of the service list
 * @param sexes which of F, M, X are taken; empty = all
 * @param languages ISO 639-1 codes spoken
 * @param placesTotal null where places are not counted
 */
public record NewOffer(
        BodyCode body,
        String service,
        Labels name,
        String region,
        Set<String> sexes,
        boolean children,
        boolean adults,
        boolean foreigners,
        boolean accessible,
        Set<String> languages,
        @Nullable Integer placesTotal,
        @Nullable Integer placesFree,
        @Nullable String phone24h) {}
