package org.koldoo.workflow;

import java.util.Set;
import org.flowable.common.engine.api.delegate.event.FlowableEngineEntityEvent;
import org.flowable.common.engine.api.delegate.event.FlowableEngineEventType;
import org.flowable.engine.delegate.event.AbstractFlowableEngineEventListener;
import org.flowable.engine.delegate.event.FlowableProcessStartedEvent;
import org.flowable.engine.delegate.event.FlowableSequenceFlowTakenEvent;
import org.flowable.engine.impl.persistence.entity.ExecutionEntity;
import org.flowable.task.service.impl.persistence.entity.TaskEntity;

/** Writes down what happens in a dry run. */
class DryEvents extends AbstractFlowableEngineEventListener {

    DryEvents() {
        super(Set.of(
                FlowableEngineEventType.TASK_CREATED,
                FlowableEngineEventType.ENTITY_DELETED,
                FlowableEngineEventType.PROCESS_STARTED,
                FlowableEngineEventType.PROCESS_COMPLETED,
                FlowableEngineEventType.PROCESS_COMPLETED_WITH_TERMINATE_END_EVENT,
                FlowableEngineEventType.SEQUENCEFLOW_TAKEN));
    }

    @Override
    public boolean isFailOnException() {
        return true;
    }

    @Override
    protected void taskCreated(FlowableEngineEntityEvent event) {
        var task = (TaskEntity) event.getEntity();
        var due = task.getDueDate() == null ? null : task.getDueDate().toInstant();
        DrySheet.require().open(task.getId(), task.getProcessInstanceId(), task.getTaskDefinitionKey(), due);
    }

    @Override
    protected void entityDeleted(FlowableEngineEntityEvent event) {
        if (event.getEntity() instanceof TaskEntity task) {
            DrySheet.require().gone(task.getId());
        }
    }

    @Override
    protected void processStarted(FlowableProcessStartedEvent event) {
        var instance = ((ExecutionEntity) event.getEntity()).getProcessInstance();
        var caller = instance.getSuperExecution();
        DrySheet.require()
                .start(
                        instance.getId(),
                        instance.getProcessDefinitionId(),
                        caller == null ? null : caller.getProcessInstanceId());
    }

    @Override
    protected void processCompleted(FlowableEngineEntityEvent event) {
        DrySheet.require().end(event.getProcessInstanceId());
    }

    @Override
    protected void processCompletedWithTerminateEnd(FlowableEngineEntityEvent event) {
        DrySheet.require().end(event.getProcessInstanceId());
    }

    @Override
    protected void sequenceFlowTaken(FlowableSequenceFlowTakenEvent event) {
        DrySheet.require().arrow(event.getProcessInstanceId(), event.getId());
    }
}
