package org.koldoo.cases;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.BodyCode;
import org.koldoo.base.CaseNumber;

/** A consent was withdrawn; whoever shares under it stops. Published in the same transaction. */
public record ConsentWithdrawn(
        CaseNumber number,
        UUID consent,
        Consents.Purpose purpose,
        @Nullable BodyCode recipient) {}
