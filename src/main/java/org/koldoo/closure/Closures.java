package org.koldoo.closure;

import java.util.Optional;
import org.koldoo.base.CaseNumber;
import org.koldoo.workflow.WorkItemRef;

/** Closure (S21): proposed with a reason, approved by a supervisor who did not propose it; a closed case can be opened again. */
public interface Closures {

    /**
     * A proposal to close.
     *
     * @param reason code of list {@code closure_reason}
     * @param note why, kept sealed
     * @param toldHowToReturn the person knows how to come back
     */
    record Proposal(String reason, String note, boolean toldHowToReturn) {}

    /** Starts the closure of a case before the mechanism comes to its end: the person withdrew, contact was lost. */
    void start(CaseNumber number);

    /**
     * Proposes to close, or says that it is too early.
     *
     * @throws org.koldoo.base.Refused {@code closure.reason}, {@code closure.note}
     */
    void propose(WorkItemRef task, String outcome, Proposal proposal);

    /** The proposal that waits for approval. */
    Optional<Proposal> proposed(CaseNumber number);

    /** APPROVED closes the case and everything that still runs for it; RETURNED gives it back with reasons. */
    void approve(WorkItemRef task, String outcome, String reasons);

    /**
     * Opens a closed case again; the mechanism starts anew on what is known.
     *
     * @throws org.koldoo.base.Refused {@code closure.notClosed} where it is open, also where a colleague was faster
     */
    void reopen(CaseNumber number, String reason);
}
