package org.koldoo.workflow;

import java.util.List;

/** A version of a procedure with its steps in reading order and its diagram (BPMN 2.0 XML). */
public record ProcedureDetails(ProcedureSummary summary, List<StepDeclaration> steps, String source, String bpmnXml) {}
