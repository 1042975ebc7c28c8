package org.koldoo.cases;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.UserId;
import org.koldoo.cases.StepAnswers.OutsideAnswer;
import org.koldoo.workflow.WorkItem;
import org.koldoo.workflow.WorkItemId;

/**
 * Answers that the owner of a case entered for another body. The body finds them, sees what was entered in its name, and says
 * that it is right or corrects it; the owner learns of a correction. A procedure that has gone on is not turned back: what to
 * do about another outcome is for the owner to decide.
 */
public interface AnsweredForOthers {

    /** What was entered for the acting person's body and role and nobody there has looked at, oldest first. */
    List<WorkItem> toReview(int size);

    /** What other bodies have corrected in the cases of the acting person, and the person has not noted yet. */
    List<WorkItem> corrected(int size);

    /** How many tasks of the open cases that the acting person sees whole were closed for another body. */
    long count();

    /** Those tasks, newest first. */
    List<WorkItem> closedForOthers(int size);

    /** What was entered and what the body says to it, for the body and for the owner of the case: one journal entry. */
    Entered read(WorkItemId id);

    /** The body says that it is right. */
    void confirm(WorkItemId id, long version);

    /**
     * The body corrects what was entered for it.
     *
     * @param outcome what it says instead of the outcome entered; null = that one stands
     * @param version of the review as it was read
     * @throws org.koldoo.base.Refused {@code case.outside.changed} where a colleague was faster, {@code case.closed} for another
     *     outcome of a closed case
     */
    void correct(WorkItemId id, @Nullable String outcome, Map<String, String> answers, long version);

    /** The owner has noted the correction. */
    void noted(WorkItemId id);

    /** @param answer null = the body did not answer */
    record Entered(
            WorkItem item,
            @Nullable OutsideAnswer answer,
            Map<String, String> answers,
            Review review,
            boolean ownerReads,
            boolean caseOpen) {}

    enum Verdict {
        RIGHT,
        CORRECTED
    }

    /** @param verdict null = nobody of the body has looked yet */
    record Review(
            @Nullable Verdict verdict,
            @Nullable String outcome,
            @Nullable UserId by,
            @Nullable Instant at,
            boolean noted,
            long version) {}
}
