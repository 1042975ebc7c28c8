package org.koldoo.workflow.engine;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.flowable.bpmn.model.Activity;
import org.flowable.bpmn.model.BoundaryEvent;
import org.flowable.bpmn.model.FlowElement;
import org.flowable.bpmn.model.Process;
import org.flowable.bpmn.model.UserTask;
import org.flowable.common.engine.impl.interceptor.Command;
import org.flowable.common.engine.impl.interceptor.CommandContext;
import org.flowable.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.flowable.engine.impl.delegate.ActivityBehavior;
import org.flowable.engine.impl.persistence.entity.ExecutionEntity;
import org.flowable.engine.impl.util.CommandContextUtil;
import org.flowable.engine.impl.util.ProcessDefinitionUtil;
import org.jspecify.annotations.Nullable;

/**
 * Puts a run under another version where it stands: nothing is left and entered again, so tasks, clocks and joins that wait stay
 * what they are. The engine's own migration makes parts of a procedure anew and loses what waits beside in them. Whoever asks
 * has made sure that everything the run waits for is there.
 */
public final class VersionChange implements Command<Boolean> {

    private final String instance;
    private final String definition;
    private final Map<String, String> picks;

    /** @param picks where tasks go on that are not in the new version */
    public VersionChange(String instance, String definition, Map<String, String> picks) {
        this.instance = instance;
        this.definition = definition;
        this.picks = Map.copyOf(picks);
    }

    @Override
    public Boolean execute(CommandContext context) {
        var engine = CommandContextUtil.getProcessEngineConfiguration(context);
        var process = ProcessDefinitionUtil.getProcess(definition);
        var executions = engine.getExecutionEntityManager();
        executions.findById(instance).setProcessDefinitionId(definition);
        var all = List.copyOf(executions.findChildExecutionsByProcessInstanceId(instance));
        var clocks = all.stream().filter(VersionChange::clock).toList();
        var places = all.stream().filter(execution -> !clock(execution)).toList();
        places.forEach(place -> move(place, process));
        clocks.forEach(clock -> keepOrDrop(clock, process, engine));
        places.forEach(place -> beginNewClocks(place, engine));
        tasks(process, engine);
        engine.getJobServiceConfiguration()
                .getTimerJobService()
                .findTimerJobsByProcessInstanceId(instance)
                .forEach(timer -> timer.setProcessDefinitionId(definition));
        return true;
    }

    private static boolean clock(ExecutionEntity execution) {
        return execution.getCurrentFlowElement() instanceof BoundaryEvent;
    }

    private void move(ExecutionEntity place, Process process) {
        var element = element(process, place.getActivityId());
        place.setProcessDefinitionId(definition);
        place.setCurrentFlowElement(element);
    }

    private FlowElement element(Process process, @Nullable String id) {
        var element = id == null ? null : process.getFlowElement(picks.getOrDefault(id, id), true);
        if (element == null) {
            throw new IllegalStateException("The new version lacks what a run waits for");
        }
        return element;
    }

    private void keepOrDrop(ExecutionEntity clock, Process process, ProcessEngineConfigurationImpl engine) {
        var element = process.getFlowElement(clock.getActivityId(), true);
        if (element instanceof BoundaryEvent same
                && same.getAttachedToRefId().equals(clock.getParent().getActivityId())) {
            clock.setProcessDefinitionId(definition);
            clock.setCurrentFlowElement(same);
        } else {
            engine.getExecutionEntityManager().deleteExecutionAndRelatedData(clock, "another version", false);
        }
    }

    private void beginNewClocks(ExecutionEntity place, ProcessEngineConfigurationImpl engine) {
        if (place.getCurrentFlowElement() instanceof Activity activity) {
            var there = running(place, engine);
            for (var clock : activity.getBoundaryEvents()) {
                if (!there.contains(clock.getId())) {
                    var begun = engine.getExecutionEntityManager().createChildExecution(place);
                    begun.setParentId(place.getId());
                    begun.setCurrentFlowElement(clock);
                    begun.setScope(false);
                    ((ActivityBehavior) clock.getBehavior()).execute(begun);
                }
            }
        }
    }

    private static Set<String> running(ExecutionEntity place, ProcessEngineConfigurationImpl engine) {
        var running = new HashSet<String>();
        engine.getExecutionEntityManager().findChildExecutionsByParentExecutionId(place.getId()).stream()
                .filter(child -> !child.isDeleted() && child.getActivityId() != null)
                .forEach(child -> running.add(child.getActivityId()));
        return running;
    }

    private void tasks(Process process, ProcessEngineConfigurationImpl engine) {
        engine.getTaskServiceConfiguration()
                .getTaskService()
                .findTasksByProcessInstanceId(instance)
                .forEach(task -> {
                    var element = (UserTask) element(process, task.getTaskDefinitionKey());
                    task.setProcessDefinitionId(definition);
                    task.setTaskDefinitionKey(element.getId());
                    task.setName(element.getName());
                    task.setFormKey(element.getFormKey());
                });
    }
}
