package org.koldoo.sops;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koldoo.institutions.Body;
import org.koldoo.institutions.SopStatus;
import org.koldoo.workflow.ProcedureSummary;
import org.koldoo.workflow.UseFigures.Span;
import org.koldoo.workflow.UseFigures.Use;

/** What each body has adopted, and what of it is used: the gap between the two is what the mechanism suffers from. */
public interface AdoptionRegister {

    /**
     * @param procedures the body's own that are in force here
     * @param training null = not known
     */
    record Line(Body body, List<ProcedureSummary> procedures, Training.@Nullable Trained training, Use use) {

        public Line {
            procedures = List.copyOf(procedures);
        }

        public boolean adopted() {
            return body.sopStatus() == SopStatus.ADOPTED;
        }

        /** Whether a procedure of its own is asked of the body, or it has one after all. */
        public boolean needsOwn() {
            return body.sopStatus() != SopStatus.NOT_APPLICABLE || !procedures.isEmpty();
        }

        /** Adopted on paper, not found in the work. */
        public boolean gap() {
            return adopted() && !use.inUse();
        }
    }

    /** All open bodies, by kind and code. */
    List<Line> lines(Span span);
}
