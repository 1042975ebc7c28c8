package org.koldoo.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.BodyCode;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.UserId;

/** What may be shown of a case in a list or a header: number, code name, standings and plain tags. No identity. */
public record CaseHead(
        CaseNumber number,
        String codeName,
        BodyCode owner,
        @Nullable UserId assignee,
        Sex sex,
        AgeClass ageClass,
        YesNoUnsure foreigner,
        YesNoUnsure abroad,
        boolean danger,
        boolean restricted,
        Standing standing,
        SupportStanding support,
        AppealStanding appeal,
        Instant openedAt,
        @Nullable Instant closedAt,
        @Nullable String closureReason,
        long version) {

    public boolean closed() {
        return closedAt != null;
    }

    public boolean child() {
        return ageClass.treatedAsChild();
    }

    /** Whether names and texts are gone for good: then the number stands in the place of the code name. */
    public boolean withoutNames() {
        return codeName.equals(number.value());
    }
}
