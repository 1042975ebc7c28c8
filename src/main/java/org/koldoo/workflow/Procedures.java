package org.koldoo.workflow;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.BodyCode;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.Labels;

/** The procedures of the country and the running ones of a case. */
public interface Procedures {

    /**
     * Starts the active version of a procedure for a case, in the running transaction: the owner body's own version if it has
     * one, else the national one.
     *
     * @param subject what it is about besides the case (a referral, an appeal), or null
     * @return the id of the run
     */
    UUID start(CaseNumber caseNumber, String topic, BodyCode owner, @Nullable UUID subject);

    /** Ends a run early: its open steps are cancelled. */
    void stop(UUID run, String reasonCode);

    /** Running and ended runs of a case, newest first. The caller has checked access. */
    List<ProcedureRun> runsOf(CaseNumber caseNumber);

    /**
     * A procedure whose clock runs.
     *
     * @param until when it comes with a task of itself
     */
    record Waiting(Labels procedure, Instant until) {}

    /** What a case waits for by itself, soonest first. The caller has checked access. */
    List<Waiting> waiting(CaseNumber caseNumber);

    /** The active procedures, for the register. */
    List<ProcedureSummary> active();

    Optional<ProcedureDetails> details(UUID version);

    /** How a step is declared in the version it runs in. */
    StepDeclaration declaration(WorkItem item);

    /** Declarations for a list, without a query per row. */
    default StepDeclaration declaration(WorkItem item, java.util.Map<String, StepDeclaration> cache) {
        return cache.computeIfAbsent(item.procedureVersion() + "/" + item.element(), key -> declaration(item));
    }
}
