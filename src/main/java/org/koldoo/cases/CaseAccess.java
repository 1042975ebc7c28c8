package org.koldoo.cases;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.Actor;
import org.koldoo.base.BodyCode;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.Role;
import org.koldoo.base.UserId;

/** The one place that says who may see a case. Rights are rows, never code scattered over screens. */
public interface CaseAccess {

    /** The widest scope the actor has now; empty = the case does not exist for the actor. */
    Optional<Scope> scope(Actor actor, CaseNumber number);

    /** @throws org.koldoo.base.Refused {@code case.unknown} unless the acting person has at least this scope */
    void require(CaseNumber number, Scope atLeast);

    /** Case fields the actor may see without being owner (shared and declared ones). */
    Set<CaseField> sharedFields(Actor actor, CaseNumber number);

    /**
     * A right to see a case.
     *
     * @param user one person, or null = everybody of the body with the role
     * @param basis code of the lawful basis: OWNER, WORK_ITEM, CONSENT, VITAL_INTEREST, BEST_INTERESTS, LEGAL_ORDER
     * @param source what the right hangs on (a work item, a referral), for ending it
     */
    record Grant(
            CaseNumber number,
            BodyCode body,
            @Nullable UserId user,
            @Nullable Role role,
            Scope scope,
            Set<CaseField> fields,
            String basis,
            @Nullable UUID source,
            Instant from,
            @Nullable Instant until) {

        Grant until(@Nullable Instant end) {
            return new Grant(number, body, user, role, scope, fields, basis, source, from, end);
        }
    }

    void grant(Grant grant);

    /** Ends all rights that hang on a source. */
    void end(UUID source);

    /** Whether a body is walled off from a case, or one that it has taken over from. */
    boolean denied(CaseNumber number, BodyCode body);

    /**
     * Whether somebody may learn that there is such a case, as the second person of a deed: whoever sees it whole; nobody
     * behind its wall; of a sealed one otherwise those who watch over all cases by number.
     */
    boolean mayHear(Actor actor, CaseNumber number);

    /** Whether somebody must not know of a case: their body, their office or they themselves stand behind its wall. */
    boolean keptFrom(Actor actor, CaseNumber number);
}
