package org.koldoo.legalaid;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.BodyCode;
import org.koldoo.base.CaseNumber;
import org.koldoo.workflow.PartyResolver;
import org.springframework.stereotype.Component;

/** The lawyers of a case, for the procedure. */
@Component
class LawyerParty implements PartyResolver {

    private final LegalMatters matters;

    LawyerParty(LegalMatters matters) {
        this.matters = matters;
    }

    @Override
    public String party() {
        return "lawyer";
    }

    @Override
    public Optional<BodyCode> resolve(CaseNumber caseNumber, @Nullable UUID subject) {
        return matters.findFirstByCaseNoOrderByOpenedAtDesc(caseNumber.value()).map(LegalMatter::lawyers);
    }
}
