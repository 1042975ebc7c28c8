package org.koldoo.institutions;

import org.jspecify.annotations.Nullable;

/** What is needed: the service, and of the person only what decides who can take them. Null = no matter. */
public record ServiceQuery(
        String service,
        @Nullable String sex,
        @Nullable Boolean child,
        @Nullable String language,
        @Nullable String region,
        boolean foreigner,
        boolean needsAccess) {}
