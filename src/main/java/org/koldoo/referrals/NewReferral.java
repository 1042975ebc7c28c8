package org.koldoo.referrals;

import java.util.Set;
import java.util.UUID;
import org.koldoo.base.CaseNumber;
import org.koldoo.cases.CaseField;

/**
 * A referral to be sent.
 *
 * @param request idempotency key: a second click sends nothing more
 * @param emergency urgent clock, and the telephone
 * @param shared fields for after the acceptance, besides the minimum data set
 * @param message to the receiver, without a name; kept sealed
 */
public record NewReferral(
        UUID request, CaseNumber number, UUID offer, boolean emergency, Set<CaseField> shared, String message) {

    public NewReferral {
        shared = Set.copyOf(shared);
        message = message.strip();
    }
}
