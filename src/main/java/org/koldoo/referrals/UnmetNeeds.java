package org.koldoo.referrals;

import java.util.UUID;
import org.springframework.data.repository.Repository;

interface UnmetNeeds extends Repository<UnmetNeed, UUID> {

    UnmetNeed save(UnmetNeed need);
}
