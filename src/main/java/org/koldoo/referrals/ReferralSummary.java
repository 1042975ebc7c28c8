package org.koldoo.referrals;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.BodyCode;
import org.koldoo.base.CaseNumber;
import org.koldoo.cases.CaseField;

/**
 * A referral as lists show it: no content.
 *
 * @param answeredByPhone the sender heard the answer by telephone; the receiver may correct it
 */
public record ReferralSummary(
        UUID id,
        CaseNumber number,
        UUID offer,
        String service,
        BodyCode sender,
        BodyCode receiver,
        boolean emergency,
        ReferralState state,
        String basis,
        Set<CaseField> shared,
        Instant sentAt,
        @Nullable Instant answeredAt,
        boolean answeredByPhone,
        @Nullable String declineReason) {}
