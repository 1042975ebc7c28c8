package org.koldoo.workflow;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.koldoo.base.Actor;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.UserId;

/**
 * The steps that wait for somebody. Reads come from a table of our own that an engine listener keeps in the same
 * transaction; the engine is never queried for a list.
 */
public interface WorkItems {

    /** A page of the actor's queue: addressed to the own body, office and role, or to the actor; restricted ones only to the named team. */
    WorkQueue queue(Actor actor, QueueFilter filter);

    /** All steps of a case, open ones first, then newest first. The caller has checked access. */
    List<WorkItem> ofCase(CaseNumber caseNumber);

    /** Open steps of several cases, one query. */
    List<WorkItem> openOfCases(Collection<CaseNumber> cases);

    /** Whether the actor may do this step (body, role, office, assignee, named team, second person). */
    boolean mayDo(Actor actor, WorkItem item);

    Optional<WorkItem> find(WorkItemId id);

    /** What must be on record before a person completes the step and is not yet, by the names of the facts. */
    List<String> missing(WorkItem item);

    /**
     * Locks a step for completion, in the running transaction.
     *
     * @throws AlreadyDone where somebody was faster, with who and when
     * @throws org.koldoo.base.Refused {@code workitem.changed} where it was changed since it was read
     */
    WorkItem lock(WorkItemRef ref);

    /**
     * Completes a locked step with an outcome; the engine moves on in the same transaction. The caller's own record is saved
     * and flushed before.
     *
     * @throws org.koldoo.base.Refused {@code workitem.notYours}, {@code workitem.secondPerson}, {@code workitem.outcome},
     *     {@code workitem.needs} with the fact that must be on record first
     */
    void complete(WorkItem locked, String outcome);

    /** Closes another body's step for it: it answered outside ({@code ANSWERED_OUTSIDE}) or not at all ({@code NO_ANSWER}). */
    void completeFor(WorkItem locked, WorkItemState how, String outcome);

    /** Gives a step to a person of the body it is addressed to. */
    void assign(WorkItem locked, UserId assignee);

    /** Takes a step for the acting person. */
    void take(WorkItem locked);

    /** Asks again who the open steps of a case are addressed to, after a basis was recorded, withdrawn or a body excluded. */
    void readdress(CaseNumber caseNumber);
}
