package org.koldoo.workflow;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.BodyCode;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.Role;
import org.koldoo.base.UserId;

/** Port: who a step is addressed to, asked when it is created and when a case is readdressed. */
public interface Addressees {

    /**
     * @param party owner, receiver, …, or the code of a body
     * @param subject what the run is about besides the case
     */
    Addressee resolve(CaseNumber caseNumber, String party, Role role, @Nullable UUID subject);

    /**
     * @param redirected see {@link WorkItem#redirected()}
     * @param named who may see it besides the assignee, where restricted
     */
    record Addressee(
            BodyCode body,
            @Nullable String office,
            Role role,
            @Nullable UserId assignee,
            boolean restricted,
            @Nullable String redirected,
            @Nullable BodyCode intendedBody,
            Set<UserId> named) {

        public Addressee {
            named = Set.copyOf(named);
        }

        public Addressee(
                BodyCode body,
                @Nullable String office,
                Role role,
                @Nullable UserId assignee,
                boolean restricted,
                @Nullable String redirected,
                @Nullable BodyCode intendedBody) {
            this(body, office, role, assignee, restricted, redirected, intendedBody, Set.of());
        }
    }
}
