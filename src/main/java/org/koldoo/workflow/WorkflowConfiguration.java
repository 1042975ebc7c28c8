package org.koldoo.workflow;

import java.time.Clock;
import java.util.List;
import org.flowable.common.engine.api.delegate.event.FlowableEventListener;
import org.flowable.spring.SpringProcessEngineConfiguration;
import org.flowable.spring.boot.EngineConfigurationConfigurer;
import org.koldoo.workflow.engine.CalledProcedures;
import org.koldoo.workflow.engine.EngineRules;
import org.koldoo.workflow.engine.GatewayReadings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class WorkflowConfiguration {

    /** The engine checks its tables when it starts, so they are made before. */
    @Bean
    @DependsOnDatabaseInitialization
    EngineConfigurationConfigurer<SpringProcessEngineConfiguration> engineRules(
            Clock clock,
            Deadlines deadlines,
            ObjectProvider<Facts> facts,
            ObjectProvider<FactDefinition> definitions,
            GatewayReadings readings,
            CalledProcedures called,
            EngineEvents events) {
        var rules = new EngineRules(
                clock,
                deadlines,
                (caseNumber, fact) -> facts.getObject().value(caseNumber, fact),
                definitions.stream().toList(),
                readings,
                called);
        return engine -> rules.apply(engine, List.<FlowableEventListener>of(events));
    }
}
