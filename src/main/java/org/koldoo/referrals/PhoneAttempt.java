package org.koldoo.referrals;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.koldoo.base.UserId;

/** Somebody tried to reach the centre by telephone. */
@Entity
class PhoneAttempt {

    @Id
    private UUID id;

    private UUID referralId;
    private String result;
    private UUID byUser;
    private Instant at;

    @SuppressWarnings("NullAway.Init")
    protected PhoneAttempt() {}

    PhoneAttempt(UUID referral, String result, UserId by, Instant at) {
        this.id = UUID.randomUUID();
        this.referralId = referral;
        this.result = result;
        this.byUser = by.value();
        this.at = at;
    }
}
