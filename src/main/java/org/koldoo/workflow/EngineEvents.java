package org.koldoo.workflow;

import java.util.Set;
import java.util.UUID;
import org.flowable.common.engine.api.delegate.event.FlowableEngineEntityEvent;
import org.flowable.common.engine.api.delegate.event.FlowableEngineEventType;
import org.flowable.engine.delegate.event.AbstractFlowableEngineEventListener;
import org.flowable.engine.delegate.event.FlowableCancelledEvent;
import org.flowable.engine.delegate.event.FlowableProcessStartedEvent;
import org.flowable.engine.impl.persistence.entity.ExecutionEntity;
import org.flowable.task.service.impl.persistence.entity.TaskEntity;
import org.springframework.stereotype.Component;

/** Hears what happens in the engine, in the same transaction; what fails here fails there. */
@Component
class EngineEvents extends AbstractFlowableEngineEventListener {

    private final RunBook runs;
    private final StepBook steps;

    EngineEvents(RunBook runs, StepBook steps) {
        super(Set.of(
                FlowableEngineEventType.TASK_CREATED,
                FlowableEngineEventType.ENTITY_DELETED,
                FlowableEngineEventType.PROCESS_STARTED,
                FlowableEngineEventType.PROCESS_COMPLETED,
                FlowableEngineEventType.PROCESS_COMPLETED_WITH_TERMINATE_END_EVENT,
                FlowableEngineEventType.PROCESS_CANCELLED));
        this.runs = runs;
        this.steps = steps;
    }

    @Override
    public boolean isFailOnException() {
        return true;
    }

    @Override
    protected void taskCreated(FlowableEngineEntityEvent event) {
        steps.open((TaskEntity) event.getEntity());
    }

    @Override
    protected void entityDeleted(FlowableEngineEntityEvent event) {
        if (event.getEntity() instanceof TaskEntity task && !Completing.is(UUID.fromString(task.getId()))) {
            steps.cancel(new WorkItemId(UUID.fromString(task.getId())));
        }
    }

    @Override
    protected void processStarted(FlowableProcessStartedEvent event) {
        var instance = ((ExecutionEntity) event.getEntity()).getProcessInstance();
        if (instance.getSuperExecution() != null) {
            runs.called(
                    UUID.fromString(instance.getId()),
                    instance.getProcessDefinitionId(),
                    UUID.fromString(instance.getSuperExecution().getProcessInstanceId()));
        }
    }

    @Override
    protected void processCompleted(FlowableEngineEntityEvent event) {
        runs.ended(UUID.fromString(event.getProcessInstanceId()));
    }

    @Override
    protected void processCompletedWithTerminateEnd(FlowableEngineEntityEvent event) {
        runs.ended(UUID.fromString(event.getProcessInstanceId()));
    }

    @Override
    protected void processCancelled(FlowableCancelledEvent event) {
        runs.ended(UUID.fromString(event.getProcessInstanceId()));
    }
}
