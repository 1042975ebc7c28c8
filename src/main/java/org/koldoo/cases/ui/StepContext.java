package org.koldoo.cases.ui;

import java.util.Map;
import org.koldoo.cases.CaseField;
import org.koldoo.cases.CaseHead;
import org.koldoo.workflow.StepDeclaration;
import org.koldoo.workflow.WorkItem;

/** What a step form is given: the work item, its declaration, the head of the case and the disclosed fields. */
public interface StepContext {

    WorkItem item();

    StepDeclaration declaration();

    CaseHead head();

    Map<CaseField, String> fields();

    /** Runs the completing service call, shows conflicts and refusals in words, and on success goes on to the case (or the queue). */
    void complete(Runnable serviceCall);

    /** Runs a service call that does not complete the step; true if it went through, else the refusal was shown. */
    boolean attempt(Runnable serviceCall);
}
