package org.koldoo.returns;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface Repatriations extends Repository<Repatriation, UUID> {

    List<Repatriation> findByCaseNoOrderByPlannedOnDesc(String caseNo);

    Repatriation saveAndFlush(Repatriation repatriation);

    Optional<Repatriation> findFirstByCaseNoOrderByPlannedOnDesc(String caseNo);
}
