package org.koldoo.workflow;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.Actor;
import org.koldoo.base.UserId;

/** How much waits for a body, for its supervisor. Restricted steps count only for the named team. */
public interface TeamFigures {

    /**
     * @param unassigned steps nobody has taken
     * @param approvals steps for the supervisor role: decisions and closures to look at
     * @param loads per person, most first; a null person is "nobody yet"
     */
    record Figures(long open, long overdue, long unassigned, long approvals, List<Load> loads) {
        public Figures {
            loads = List.copyOf(loads);
        }
    }

    record Load(@Nullable UserId person, long open, long overdue) {}

    /** The figures of the actor's body; one query. */
    Figures of(Actor actor);
}
