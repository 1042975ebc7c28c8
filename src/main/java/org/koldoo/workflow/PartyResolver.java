package org.koldoo.workflow;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.BodyCode;
import org.koldoo.base.CaseNumber;

/** Port for chapters: which body a party word such as {@code receiver} means for a run. */
public interface PartyResolver {

    /** The word, lower case. */
    String party();

    Optional<BodyCode> resolve(CaseNumber caseNumber, @Nullable UUID subject);
}
