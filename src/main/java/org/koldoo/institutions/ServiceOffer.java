package org.koldoo.institutions;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.BodyCode;
import org.koldoo.base.Labels;

/**
 * A service that a body offers.
 *
 * @param service a code of the service list, for example {@code SHELTER}
 * @param region ISO 3166-2 code of the oblast, for example {@code KG-O}
 * @param sexes which of F, M, X are taken
 * @param languages ISO 639-1 codes spoken
 * @param placesTotal null where places are not counted (a lawyer, a hotline)
 */
public record ServiceOffer(
        UUID id,
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
