package org.koldoo.returns;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface Repatriations extends Repository<Repatriation, UUID> {

    Repatriation saveAndFlush(Repatriation repatriation);

    Optional<Repatriation> findFirstByCaseNoOrderByPlannedOnDesc(String caseNo);
}
