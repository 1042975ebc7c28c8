package org.koldoo.identification;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface IdentificationDecisions extends Repository<IdentificationDecision, UUID> {

    IdentificationDecision saveAndFlush(IdentificationDecision decision);

    List<IdentificationDecision> findByCaseNoOrderByDecidedAtDesc(String caseNo);
}
