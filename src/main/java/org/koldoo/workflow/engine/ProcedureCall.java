package org.koldoo.workflow.engine;

import java.util.List;
import org.flowable.bpmn.model.CallActivity;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.impl.bpmn.behavior.CallActivityBehavior;
import org.flowable.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.flowable.engine.impl.util.ProcessDefinitionUtil;
import org.flowable.engine.repository.ProcessDefinition;

/** A call of a procedure by topic: the case number always goes along, only declared outcomes come back. */
class ProcedureCall extends CallActivityBehavior {

    private static final long serialVersionUID = 1L;

    private final transient CalledProcedures called;
    private final String topic;

    ProcedureCall(CallActivity element, CalledProcedures called) {
        super(plain(element));
        this.called = called;
        this.topic = element.getCalledElement();
    }

    private static CallActivity plain(CallActivity element) {
        element.setBusinessKey(null);
        element.setInheritBusinessKey(true);
        element.setInheritVariables(false);
        element.setInParameters(List.of());
        element.setOutParameters(List.of());
        element.setProcessInstanceName(null);
        element.setProcessInstanceIdVariableName(null);
        return element;
    }

    @Override
    protected ProcessDefinition getProcessDefinition(
            DelegateExecution execution, CallActivity element, ProcessEngineConfigurationImpl configuration) {
        return ProcessDefinitionUtil.getProcessDefinition(called.definition(topic, execution.getProcessInstanceId()));
    }

    @Override
    public void completing(DelegateExecution execution, DelegateExecution ended) {
        for (var outcome : called.returned(ended.getProcessDefinitionId())) {
            var value = ended.getVariable(outcome);
            if (value == null) {
                // What an earlier round of a loop brought back is no outcome of this one.
                execution.removeVariable(outcome);
            } else {
                execution.setVariable(outcome, value);
            }
        }
    }
}
