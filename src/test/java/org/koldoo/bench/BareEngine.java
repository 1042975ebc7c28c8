package org.koldoo.bench;

import java.util.concurrent.atomic.AtomicLong;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.flowable.bpmn.model.BpmnModel;
import org.flowable.bpmn.model.EndEvent;
import org.flowable.bpmn.model.Process;
import org.flowable.bpmn.model.SequenceFlow;
import org.flowable.bpmn.model.StartEvent;
import org.flowable.bpmn.model.UserTask;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.ProcessEngineConfiguration;
import org.flowable.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.h2.jdbcx.JdbcConnectionPool;

/** The engine alone, as it comes, on a database of the same kind: what our figures are held against. */
final class BareEngine implements AutoCloseable {

    static final int TASKS = 12;

    private static final String KEY = "bare";

    final AtomicLong statements = new AtomicLong();
    final ProcessEngine engine;

    BareEngine(String url) {
        var pool = JdbcConnectionPool.create(url, "sa", "bench bench");
        var configuration = new StandaloneProcessEngineConfiguration();
        configuration.setDataSource(ProxyDataSourceBuilder.create(pool)
                .afterQuery((execution, queries) -> statements.addAndGet(queries.size()))
                .build());
        configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
        configuration.setAsyncExecutorActivate(false);
        engine = configuration.buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addBpmnModel("bare.bpmn20.xml", chain())
                .deploy();
    }

    private static BpmnModel chain() {
        var process = new Process();
        process.setId(KEY);
        var start = new StartEvent();
        start.setId("start");
        process.addFlowElement(start);
        var before = "start";
        for (int i = 1; i <= TASKS; i++) {
            var task = new UserTask();
            task.setId("task" + i);
            process.addFlowElement(task);
            process.addFlowElement(new SequenceFlow(before, task.getId()));
            before = task.getId();
        }
        var end = new EndEvent();
        end.setId("end");
        process.addFlowElement(end);
        process.addFlowElement(new SequenceFlow(before, "end"));
        var model = new BpmnModel();
        model.addProcess(process);
        return model;
    }

    String start() {
        return engine.getRuntimeService().startProcessInstanceByKey(KEY).getId();
    }

    /** Completes the tasks of an instance one after the other, as a person would: find it, complete it. */
    void complete(String instance, int tasks) {
        var service = engine.getTaskService();
        for (int i = 0; i < tasks; i++) {
            service.complete(service.createTaskQuery()
                    .processInstanceId(instance)
                    .singleResult()
                    .getId());
        }
    }

    @Override
    public void close() {
        engine.close();
    }
}
