package org.koldoo.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.Map;
import javax.sql.DataSource;
import org.flowable.bpmn.model.BpmnModel;
import org.flowable.bpmn.model.EndEvent;
import org.flowable.bpmn.model.Process;
import org.flowable.bpmn.model.SequenceFlow;
import org.flowable.bpmn.model.StartEvent;
import org.flowable.bpmn.model.UserTask;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.ProcessEngineConfiguration;
import org.flowable.engine.impl.cfg.StandaloneProcessEngineConfiguration;

/**
 * The engine alone, as it comes (its own history on), on a database and a pool of the same kind: what our figures are held
 * against. It runs a chain of tasks, and the procedures that come with the program.
 */
final class BareEngine implements AutoCloseable {

    static final int CHAIN = 12;

    final CountedSource counted = new CountedSource();
    final DataSource source;
    final ProcessEngine engine;
    private final HikariDataSource pool = new HikariDataSource();

    BareEngine(Path folder) {
        pool.setJdbcUrl("jdbc:h2:file:" + folder.resolve("bare")
                + ";CIPHER=AES;WRITE_DELAY=0;LOCK_TIMEOUT=10000;QUERY_CACHE_SIZE=256");
        pool.setUsername("bare");
        pool.setPassword("bench bench");
        source = counted.around(pool);
        var configuration = new StandaloneProcessEngineConfiguration();
        configuration.setDataSource(source);
        configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
        configuration.setAsyncExecutorActivate(false);
        PlainAnswers.applyTo(configuration);
        engine = configuration.buildProcessEngine();
        var deployment =
                engine.getRepositoryService().createDeployment().addBpmnModel("chain.bpmn20.xml", chain(new Process()));
        ShippedFiles.all().forEach((name, bytes) -> deployment.addBytes(name + "20.xml", bytes));
        deployment.deploy();
    }

    private static BpmnModel chain(Process process) {
        process.setId("chain");
        var start = new StartEvent();
        start.setId("start");
        process.addFlowElement(start);
        var before = "start";
        for (int i = 1; i <= CHAIN; i++) {
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

    void start(String procedure, String businessKey) {
        engine.getRuntimeService().startProcessInstanceByKey(procedure, businessKey);
    }

    /** Completes a task as a person would: finds it, completes it. */
    void complete(String businessKey, String element, Map<String, Object> outcome) {
        var tasks = engine.getTaskService();
        var task = tasks.createTaskQuery()
                .processInstanceBusinessKey(businessKey)
                .taskDefinitionKey(element)
                .singleResult();
        tasks.complete(task.getId(), outcome);
    }

    @Override
    public void close() {
        engine.close();
        pool.close();
    }
}
