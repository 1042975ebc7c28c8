package org.koldoo.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.CaseNumber;
import org.koldoo.workflow.WorkItem;
import org.koldoo.workflow.WorkItemRef;

/** Answers to the fields that a procedure declares itself, kept encrypted with the case. */
public interface StepAnswers {

    /** Saves the answers and completes the step, in one transaction. Refuses answers that do not fit the declared fields. */
    void complete(WorkItemRef ref, String outcome, Map<String, String> answers);

    /**
     * The case owner closes another body's step; the body may correct it, see {@link AnsweredForOthers}.
     *
     * @param outcome null = no answer
     */
    void closeFor(WorkItemRef ref, @Nullable String outcome, @Nullable OutsideAnswer answer);

    Map<String, String> of(WorkItem item);

    /** How another body answered outside the system. */
    record OutsideAnswer(
            Way way,
            @Nullable String letterNumber,
            LocalDate date,
            String who,
            byte @Nullable [] scan,
            @Nullable String scanType) {
        public enum Way {
            LETTER,
            TELEPHONE,
            IN_PERSON
        }
    }

    /** Answers of all done steps of a case with own fields, newest first, for the case page. */
    List<WorkItem> answered(CaseNumber number);
}
