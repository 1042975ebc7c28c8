package org.koldoo.intake;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.koldoo.cases.AgeClass;
import org.koldoo.cases.Sex;
import org.koldoo.cases.YesNoUnsure;

/**
 * What is needed to help somebody who is in danger now; no name, no search.
 *
 * @param request idempotency key: the same report twice makes one case
 * @param region oblast where the person is now
 * @param offer the place to ask for; null = the task of immediate safety asks later
 */
public record DangerReport(
        UUID request,
        Sex sex,
        AgeClass ageClass,
        Set<String> needs,
        @Nullable String region,
        @Nullable String language,
        boolean interpreter,
        @Nullable String safeContact,
        YesNoUnsure officialInvolved,
        @Nullable UUID offer) {

    public DangerReport {
        needs = Set.copyOf(needs);
    }
}
