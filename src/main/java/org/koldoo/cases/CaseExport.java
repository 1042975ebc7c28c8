package org.koldoo.cases;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.Labels;
import org.koldoo.base.Role;
import org.koldoo.journal.ExportMark;
import org.koldoo.workflow.StepField;

/** Takes the answers of the tasks of a case out of the program, for a purpose that stands in the journal. */
public interface CaseExport {

    /**
     * One answer, without names: who answered is a role, and a person that was chosen is a number that means nothing elsewhere.
     *
     * @param answer as it is kept: text, codes joined by a blank, dates as 2026-11-25; a person as a number from 1
     */
    record Row(
            CaseNumber number,
            Labels task,
            StepField field,
            String answer,
            @Nullable Instant at,
            Role role) {}

    /**
     * All answers that count, task by task. For whoever sees the whole case.
     *
     * @param purpose a code
     * @param mark stands in what is made of them; the entry in the journal leads from there to whoever took them out
     * @throws org.koldoo.base.Refused {@code case.unknown}, {@code case.purpose}
     */
    List<Row> answers(CaseNumber number, String purpose, ExportMark mark);
}
