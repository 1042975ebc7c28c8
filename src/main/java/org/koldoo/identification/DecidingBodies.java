package org.koldoo.identification;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface DecidingBodies extends Repository<DecidingBody, String> {

    Optional<DecidingBody> findByParty(String party);
}
