package org.koldoo.intake;

import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The talks about consent. */
interface ConsentTalkRecords extends Repository<ConsentTalkRecord, UUID> {

    ConsentTalkRecord saveAndFlush(ConsentTalkRecord talk);
}
