package org.koldoo.sops;

import org.koldoo.base.Labels;

/**
 * One thing that is different in two files of a procedure.
 *
 * @param element its id; of the procedure itself its name
 * @param name as the later file calls it, the earlier one where it is gone
 * @param item what of it: a result, a question, an answer to choose; empty = itself
 * @param itemName its words
 * @param language of a text; empty = none
 * @param before as the file has it: codes and names of deadlines; empty = nothing
 */
public record Difference(
        Sign sign,
        Part part,
        String element,
        Labels name,
        Aspect aspect,
        String item,
        Labels itemName,
        String language,
        String before,
        String after) {

    /** Whether something came, went or is another now. */
    public enum Sign {
        ADDED,
        REMOVED,
        CHANGED
    }

    /** What kind of thing it is, as people see it. */
    public enum Part {
        PROCEDURE,
        TASK,
        CALL,
        CLOCK,
        QUESTION,
        TOGETHER,
        GROUP,
        START,
        END,
        ARROW,
        DRAWING,
        OTHER
    }

    /** What of it is different. */
    public enum Aspect {
        /** It came or went as a whole. */
        ITSELF,
        KIND,
        NAME,
        GUIDANCE,
        PARTY,
        ROLE,
        STAGE,
        DEADLINE,
        FORM,
        SECOND_PERSON,
        NEEDS,
        DISCLOSES,
        SOURCE,
        NOTE,
        RETURNS,
        OUTCOME,
        OUTCOME_NAME,
        OUTCOME_ORDER,
        FIELD,
        FIELD_NAME,
        FIELD_HELP,
        FIELD_KIND,
        FIELD_REQUIRED,
        FIELD_REQUIRED_FOR,
        FIELD_SHOWN,
        FIELD_ORDER,
        CHOICE,
        CHOICE_NAME,
        CHOICE_ORDER,
        CALLED,
        CLOCK_LENGTH,
        CLOCK_STOPS,
        CLOCK_OF,
        CONDITION,
        OTHERWISE,
        FROM,
        TO,
        INSIDE,
        /** Something that has no words of its own here; nothing may slip past whoever looks. */
        REST
    }
}
