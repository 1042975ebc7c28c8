package org.koldoo.workflow;

import java.util.List;
import org.koldoo.workflow.guard.Finding;
import org.koldoo.workflow.guard.Vocabulary;

/** The one check that a procedure passes, whoever brings it: an editor, an import, a publication, a command. */
public interface ProcedureChecks {

    /** All findings in the order of the file; without errors it may be taken in. */
    List<Finding> check(byte[] bpmn);

    /** The steps, facts, deadlines, parties and bodies that a procedure may name today. */
    Vocabulary vocabulary();
}
