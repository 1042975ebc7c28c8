package org.koldoo.workflow.guard;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.flowable.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;

/** An engine in memory that takes any file, as if there were no check, and does everything with it that can be done. */
final class BareEngine implements AutoCloseable {

    private static final Path SHELL = Path.of("target/canary-shell");

    private static final String CALLED = """
        <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="x">
          <process id="called" isExecutable="true">
            <startEvent id="a"/><sequenceFlow id="f" sourceRef="a" targetRef="b"/><endEvent id="b"/>
          </process>
        </definitions>
        """;

    private final ProcessEngine engine;

    BareEngine(java.util.function.Consumer<ProcessEngineConfigurationImpl> rules) {
        var configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setJdbcUrl("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setDisableIdmEngine(true);
        configuration.setDisableEventRegistry(true);
        configuration.setBeans(Map.of("canary", new Quiet()));
        rules.accept(configuration);
        engine = configuration.buildEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addString("called.bpmn20.xml", CALLED)
                .deploy();
    }

    /** A bean that is there before the attack begins. */
    public static final class Quiet {

        public boolean touch() {
            Canary.hit();
            return true;
        }
    }

    /** How often the file made the program do something. */
    int songs(String name, byte[] file) throws Exception {
        Canary.SONGS.set(0);
        Files.deleteIfExists(SHELL);
        try {
            play(name, file);
        } catch (Exception | LinkageError | StackOverflowError refused) {
            // What is refused does nothing.
        }
        return Canary.SONGS.get() + (Files.deleteIfExists(SHELL) ? 1 : 0);
    }

    private void play(String name, byte[] file) {
        var deployment = engine.getRepositoryService()
                .createDeployment()
                .disableSchemaValidation()
                .addBytes(name.replace(".bpmn", "") + ".bpmn20.xml", file)
                .deploy();
        try {
            var definition = engine.getRepositoryService()
                    .createProcessDefinitionQuery()
                    .deploymentId(deployment.getId())
                    .singleResult();
            engine.getRuntimeService()
                    .startProcessInstanceById(
                            definition.getId(),
                            "NRM-0000-0000",
                            Map.of("_ACTIVITI_SKIP_EXPRESSION_ENABLED", true, "x", "y"));
            work();
        } finally {
            engine.getRepositoryService().deleteDeployment(deployment.getId(), true);
        }
    }

    private void work() {
        var management = engine.getManagementService();
        for (var timer : management.createTimerJobQuery().list()) {
            attempt(() -> management.executeJob(
                    management.moveTimerToExecutableJob(timer.getId()).getId()));
        }
        management.createJobQuery().list().forEach(job -> attempt(() -> management.executeJob(job.getId())));
        for (var task : engine.getTaskService().createTaskQuery().list()) {
            attempt(() -> engine.getFormService().getTaskFormData(task.getId()));
            attempt(() -> engine.getTaskService().complete(task.getId()));
        }
    }

    private static void attempt(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException | LinkageError refused) {
            // The next one.
        }
    }

    @Override
    public void close() {
        engine.close();
    }
}
