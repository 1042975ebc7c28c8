package org.koldoo.cases;

import org.jspecify.annotations.Nullable;
import org.koldoo.base.BodyCode;
import org.koldoo.base.CaseNumber;

/**
 * A consent was taken back, or a later no has replaced it; whoever shares under it stops. Published in the same transaction.
 */
public record ConsentWithdrawn(
        CaseNumber number,
        Consents.Purpose purpose,
        @Nullable BodyCode recipient) {}
