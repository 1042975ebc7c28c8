package org.koldoo.workflow;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.BodyCode;
import org.koldoo.base.Labels;
import org.koldoo.base.Role;

/**
 * Tries a procedure out before anybody works by it: the same rules as in earnest, on an engine of its own in memory. No case, no
 * task and no entry of the journal comes of it, and no person is in it.
 */
public interface DryRuns {

    /**
     * What the case is like that a procedure is tried with.
     *
     * @param facts what is not named is no, or the first code
     * @param owner the body that owns the case
     * @param start when the procedure begins
     */
    record Setting(Map<String, Object> facts, BodyCode owner, Instant start) {

        public Setting {
            facts = Map.copyOf(facts);
        }
    }

    /** What happens next. */
    sealed interface Choice {

        /**
         * A task is done with a result.
         *
         * @param task see {@link OpenTask#key()}
         */
        record Done(String task, String outcome) implements Choice {}

        /** Nobody does anything until the next deadline. */
        record TimePasses() implements Choice {}

        /** From now on something is so. */
        record FactChanges(String fact, Object value) implements Choice {}
    }

    /** What happened. */
    enum What {
        STARTED,
        OPENED,
        DONE,
        CANCELLED,
        /** The deadline of a task passed and the task is still there. */
        OVERDUE,
        /** A clock of the procedure ran out, and the procedure went on because of it. */
        CLOCK,
        DECIDED,
        FACT,
        CALLED,
        RETURNED,
        ENDED
    }

    /**
     * Who a task goes to, where a recorded basis is there for other bodies.
     *
     * @param body null = who it is depends on the case; {@code party} says how it is found
     * @param redirected why it is not with the body that the procedure names, see {@link WorkItem#redirected()}
     */
    record Who(
            @Nullable BodyCode body,
            String party,
            Role role,
            @Nullable String redirected,
            @Nullable BodyCode intended) {}

    /**
     * A line of what happened.
     *
     * @param depth 0 = in the procedure itself, more = in one that was called
     * @param name of the task, question, clock or procedure
     * @param detail the result of a task or the answer to a question
     * @param fact for {@code FACT}: which
     */
    record Entry(
            Instant at,
            What what,
            int depth,
            String element,
            Labels name,
            @Nullable Labels detail,
            @Nullable Who who,
            @Nullable Instant due,
            @Nullable String fact) {}

    /**
     * A task that waits now.
     *
     * @param key the same in each play of the same choices
     * @param outcomes what it may end with, {@code DONE} without words where it offers nothing
     * @param noAnswer whether the owner of the case may go on without an answer
     */
    record OpenTask(
            String key,
            int depth,
            Labels procedure,
            StepDeclaration step,
            Who who,
            Instant openedAt,
            @Nullable Instant due,
            List<StepChoice> outcomes,
            boolean noAnswer) {}

    /**
     * How far a procedure came.
     *
     * @param next when time would bring something about; null = nothing but a person can
     * @param places where the procedure itself waits now
     * @param ended it came to its end
     * @param limited it was stopped because it would have gone on too long
     * @param played how many of the choices could be made; where the procedure changed it may be fewer
     */
    record Play(
            List<Entry> entries,
            List<OpenTask> open,
            Instant now,
            @Nullable Instant next,
            Set<String> places,
            Map<String, Object> facts,
            boolean ended,
            boolean limited,
            int played) {}

    /** What can be set: yes or no, or one of the codes. */
    List<FactDefinition> facts();

    /**
     * Plays a procedure from its start through all choices. Procedures that it calls run too, as they are in force for the owner.
     *
     * @throws org.koldoo.base.Refused {@code procedure.refused} where the check finds errors, {@code dryrun.busy}
     */
    Play play(byte[] bpmn, Setting setting, List<Choice> choices);
}
