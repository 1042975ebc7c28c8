package org.koldoo.approvals;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.BodyCode;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.Role;

/**
 * What somebody wants done, whole: whoever approves it approves these values and no others.
 *
 * @param kind code of the deed, the text key {@code approval.<kind>}; an {@link ApprovedDeed} of this kind carries it out
 * @param body whose matter it is; null = the installation's
 * @param approver the role that may approve it, in that body
 * @param content everything the deed needs, in codes, ids, numbers and names of staff; never anything of a person in a case
 */
public record Proposal(
        String kind,
        @Nullable BodyCode body,
        Role approver,
        @Nullable CaseNumber caseNumber,
        Map<String, String> content) {

    public Proposal {
        content = Map.copyOf(new TreeMap<>(content));
    }
}
