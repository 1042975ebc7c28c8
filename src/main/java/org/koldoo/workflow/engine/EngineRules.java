package org.koldoo.workflow.engine;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.flowable.common.engine.api.FlowableException;
import org.flowable.common.engine.api.delegate.event.FlowableEventListener;
import org.flowable.common.engine.impl.history.HistoryLevel;
import org.flowable.engine.impl.bpmn.parser.factory.DefaultListenerFactory;
import org.flowable.engine.impl.bpmn.parser.factory.ListenerFactory;
import org.flowable.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.flowable.job.service.impl.asyncexecutor.DefaultAsyncJobExecutor;
import org.flowable.variable.api.types.VariableTypes;
import org.flowable.variable.service.impl.types.BooleanType;
import org.flowable.variable.service.impl.types.DefaultVariableTypes;
import org.flowable.variable.service.impl.types.InstantType;
import org.flowable.variable.service.impl.types.IntegerType;
import org.flowable.variable.service.impl.types.LongType;
import org.flowable.variable.service.impl.types.NullType;
import org.flowable.variable.service.impl.types.StringType;
import org.koldoo.workflow.Deadlines;
import org.koldoo.workflow.FactDefinition;
import org.koldoo.workflow.Facts;

/** Everything that makes a general process engine into one that can only run procedures. */
public class EngineRules {

    private static final int LONGEST_VARIABLE = 200;

    private final Clock clock;
    private final Deadlines deadlines;
    private final CalledProcedures called;
    private final FactResolver facts;

    /** The rules over the ports of the module; {@code definitions} are the facts that gateways may read. */
    public EngineRules(
            Clock clock,
            Deadlines deadlines,
            Facts facts,
            List<FactDefinition> definitions,
            GatewayReadings readings,
            CalledProcedures called) {
        this.clock = clock;
        this.deadlines = deadlines;
        this.called = called;
        var byName = definitions.stream().collect(Collectors.toMap(FactDefinition::name, fact -> fact));
        this.facts = new FactResolver(facts, byName, readings);
    }

    /** Applies the rules; listeners are told what happens, and what they throw stops it. */
    public void apply(ProcessEngineConfigurationImpl engine, List<FlowableEventListener> listeners) {
        var expressions = new NarrowExpressions(facts);
        engine.setBeans(Map.of());
        engine.setExpressionManager(expressions);
        engine.setActivityBehaviorFactory(AllowedBehaviors.of(called, expressions));
        engine.setListenerFactory(Refusals.onlyAllow(ListenerFactory.class, new DefaultListenerFactory(), Set.of()));
        engine.setScriptEngine(() -> {
            throw new FlowableException("Not allowed in a procedure: scripts");
        });
        engine.setVariableTypes(variables());
        engine.setClock(new EngineClock(clock));
        engine.setBusinessCalendarManager(new DeadlineCalendar(deadlines, clock));
        engine.setHistoryLevel(HistoryLevel.NONE);
        engine.setActivityInstanceEntityManager(new UnrecordedActivities(engine));
        engine.setEnableEntityLinks(false);
        engine.setCreateDiagramOnDeploy(false); // a picture with the fonts of the server, which nobody looks at
        engine.setEventListeners(listeners);
        if (engine.getAsyncExecutor() instanceof DefaultAsyncJobExecutor executor) {
            executor.setExecuteAsyncRunnableFactory(new SystemJobs(executor));
        }
    }

    /** Codes, numbers and times; nothing that is read back by deserialising it. */
    private static VariableTypes variables() {
        var types = new DefaultVariableTypes();
        types.addType(new NullType());
        types.addType(new StringType(LONGEST_VARIABLE));
        types.addType(new BooleanType());
        types.addType(new IntegerType());
        types.addType(new LongType());
        types.addType(new InstantType());
        return types;
    }
}
