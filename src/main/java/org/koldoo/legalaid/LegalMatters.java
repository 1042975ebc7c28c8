package org.koldoo.legalaid;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface LegalMatters extends Repository<LegalMatter, UUID> {

    LegalMatter saveAndFlush(LegalMatter matter);

    List<LegalMatter> findByCaseNoOrderByOpenedAtDesc(String caseNo);

    Optional<LegalMatter> findFirstByCaseNoOrderByOpenedAtDesc(String caseNo);
}
