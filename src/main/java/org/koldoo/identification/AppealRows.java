package org.koldoo.identification;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface AppealRows extends Repository<Appeal, UUID> {

    Appeal saveAndFlush(Appeal appeal);

    List<Appeal> findByCaseNoOrderByFiledAtDesc(String caseNo);

    Optional<Appeal> findFirstByCaseNoAndDecisionIsNullOrderByFiledAtDesc(String caseNo);
}
