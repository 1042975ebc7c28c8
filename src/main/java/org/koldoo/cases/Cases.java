package org.koldoo.cases;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.UserId;
import org.koldoo.workflow.WorkItem;

/** The case files. Every method checks access for the acting person and journals what is seen or changed. */
public interface Cases {

    /** Opens a case, gives it number, code name and key, records who may see it and starts the mechanism's spine. */
    CaseNumber open(NewCase newCase);

    /**
     * Holds a case until the transaction ends: of two people who begin the same thing at once, the second sees what the first
     * has begun. Owner only.
     */
    void hold(CaseNumber number);

    /** Opens the case for reading: one journal entry. Answers alike for unknown and forbidden. */
    CaseHead read(CaseNumber number);

    /** Heads for a list, without a query per row; cases the actor may not see are left out. One journal entry a list is the caller's. */
    Map<CaseNumber, CaseHead> heads(Collection<CaseNumber> numbers);

    /** The actor's cases, newest first, a page at a time; null = from the start. */
    List<CaseHead> mine(@Nullable CaseNumber after, int size);

    /** Fields of a case as far as the actor may see them: all for the owner, shared or declared ones for others. P2/P3 only by reveal. */
    Map<CaseField, String> fields(CaseNumber number, Set<CaseField> wanted);

    /**
     * Shows masked fields: one journal entry with the purpose. On the own assigned case the purpose may be empty: it is that the
     * case is one's own. Who the person of another case is needs a fresh proof of who looks.
     */
    Map<CaseField, String> reveal(CaseNumber number, Set<CaseField> wanted, String purpose);

    /** The plain fields a step declares, for whoever may do it: one journal entry; owners see theirs by the same rule. */
    Map<CaseField, String> fieldsFor(WorkItem item);

    /** Shows the masked fields a step declares, for whoever may do it: one journal entry with the purpose. */
    Map<CaseField, String> revealFor(WorkItem item, String purpose);

    /** Changes fields; keeps danger, child, foreign and abroad facts in step. */
    void change(CaseNumber number, Map<CaseField, String> fields);

    /** Sets a fact for the gateways, from a chapter's service. */
    void fact(CaseNumber number, String fact, Object value);

    void standing(CaseNumber number, Standing standing);

    void support(CaseNumber number, SupportStanding support);

    void appeal(CaseNumber number, AppealStanding appeal);

    /** Hands the case to another caseworker of the owning body; supervisors only. */
    void reassign(CaseNumber number, UserId to);

    /** Closes the case with a reason code; called by the closure chapter after approval. */
    void close(CaseNumber number, String reason);

    /** Opens a closed case again; history stays. */
    void reopen(CaseNumber number, String reason);
}
