package org.koldoo.referrals;

import java.util.UUID;
import org.springframework.data.repository.Repository;

interface PhoneAttempts extends Repository<PhoneAttempt, UUID> {

    PhoneAttempt save(PhoneAttempt attempt);
}
