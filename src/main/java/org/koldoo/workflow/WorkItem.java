package org.koldoo.workflow;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.BodyCode;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.Role;
import org.koldoo.base.UserId;

/**
 * One step of a procedure that waits for somebody, or was done.
 *
 * @param subject what a running procedure is about besides the case (a referral, an appeal), opaque
 * @param topic the procedure, for example {@code referral}
 * @param element id of the step in the procedure
 * @param stepKey key of the form, or {@code custom}
 * @param body who it is addressed to
 * @param redirected why it is not with the body the procedure names ({@code NOT_ADOPTED}, {@code NO_BASIS},
 *     {@code EXCLUDED}, {@code CLOSED_BODY}); null = it is
 * @param intendedBody the body the procedure names, where redirected
 * @param restricted only the named team of the case may see it
 */
public record WorkItem(
        WorkItemId id,
        CaseNumber caseNumber,
        @Nullable UUID subject,
        String topic,
        UUID procedureVersion,
        String element,
        String stepKey,
        Stage stage,
        BodyCode body,
        @Nullable String office,
        Role role,
        @Nullable UserId assignee,
        @Nullable String redirected,
        @Nullable BodyCode intendedBody,
        boolean restricted,
        Instant createdAt,
        @Nullable Instant dueAt,
        WorkItemState state,
        @Nullable String outcome,
        @Nullable UserId completedBy,
        @Nullable Instant completedAt,
        long version) {

    public WorkItemRef ref() {
        return new WorkItemRef(id, version);
    }

    public boolean open() {
        return state == WorkItemState.OPEN;
    }
}
