package org.koldoo.sops.edit;

import org.jspecify.annotations.Nullable;

/**
 * Where a rule comes from.
 *
 * @param asOf the day on which the source said so, as {@code yyyy-MM-dd}
 * @param certainty VERIFIED, COMPARATOR or DESIGN
 */
public record Source(
        String text, @Nullable String asOf, @Nullable String certainty) {

    public static final Source NONE = new Source("", null, null);
}
