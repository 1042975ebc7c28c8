package org.koldoo.sops;

import java.util.List;
import java.util.UUID;
import org.koldoo.workflow.ProcedureMoves.Pick;
import org.koldoo.workflow.ProcedureMoves.Preview;
import org.koldoo.workflow.ProcedureMoves.Progress;

/** Moves running cases to the version that is in force, by those who may change the procedure; they see numbers, never a case. */
public interface CaseMoves {

    /** @throws org.koldoo.base.Refused {@code draft.notYours}, and see {@link org.koldoo.workflow.ProcedureMoves} */
    Preview preview(UUID version, List<Pick> picks);

    UUID start(UUID version, List<Pick> picks);

    void stop(UUID move);

    /** The moves of the procedure of a version, newest first. */
    List<Progress> of(UUID version);
}
