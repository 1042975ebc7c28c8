package org.koldoo.closure;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface ClosureProposals extends Repository<ClosureProposal, UUID> {

    ClosureProposal saveAndFlush(ClosureProposal proposal);

    Optional<ClosureProposal> findFirstByCaseNoAndDecisionIsNullOrderByProposedAtDesc(String caseNo);
}
