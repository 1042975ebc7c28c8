package org.koldoo.workflow.engine;

import java.util.Date;
import org.flowable.bpmn.model.FlowElement;
import org.flowable.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.flowable.engine.impl.persistence.entity.ActivityInstanceEntityManagerImpl;
import org.flowable.engine.impl.persistence.entity.ExecutionEntity;
import org.flowable.engine.impl.persistence.entity.data.impl.MybatisActivityInstanceDataManager;
import org.flowable.task.service.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;

/**
 * The engine writes a row for every element and every arrow a run passes, finds it again and closes it, even without history:
 * a third of all it does. Nobody reads them; what happened is in the journal, with what each gateway read.
 */
class UnrecordedActivities extends ActivityInstanceEntityManagerImpl {

    UnrecordedActivities(ProcessEngineConfigurationImpl engine) {
        super(engine, new MybatisActivityInstanceDataManager(engine));
    }

    @Override
    public void recordActivityStart(ExecutionEntity execution) {}

    @Override
    public void recordActivityEnd(ExecutionEntity execution, @Nullable String deleteReason) {}

    @Override
    public void recordSequenceFlowTaken(ExecutionEntity execution) {}

    @Override
    public void recordSubProcessInstanceStart(ExecutionEntity caller, ExecutionEntity called) {}

    @Override
    public void recordTaskCreated(TaskEntity task, ExecutionEntity execution) {}

    @Override
    public void recordActivityTaskEnd(
            TaskEntity task,
            ExecutionEntity execution,
            @Nullable String user,
            @Nullable String deleteReason,
            Date endTime) {}

    @Override
    public void recordTaskInfoChange(TaskEntity task, Date changeTime) {}

    @Override
    public void syncUserTaskExecution(
            ExecutionEntity execution, FlowElement newElement, String oldActivityId, TaskEntity task) {}

    @Override
    public void updateActivityInstancesProcessDefinitionId(String definition, String instance) {}

    @Override
    public void deleteActivityInstancesByProcessInstanceId(String instance) {}
}
