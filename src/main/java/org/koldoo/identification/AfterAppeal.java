package org.koldoo.identification;

import org.koldoo.base.BodyCode;
import org.koldoo.base.CaseNumber;
import org.koldoo.workflow.Procedures;
import org.springframework.stereotype.Component;

/** An appeal that was right opens the way again, also where the mechanism had come to its end for the person. */
@Component
class AfterAppeal {

    private static final String SPINE = "nrm";

    private final Procedures procedures;

    AfterAppeal(Procedures procedures) {
        this.procedures = procedures;
    }

    void follow(CaseNumber number, BodyCode owner, String outcome) {
        if (outcome.equals("UPHELD")) {
            return;
        }
        boolean goesOn =
                procedures.runsOf(number).stream().anyMatch(run -> run.topic().equals(SPINE) && run.endedAt() == null);
        if (!goesOn) {
            procedures.start(number, SPINE, owner, null);
        }
    }
}
