package org.koldoo.workflow;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.jspecify.annotations.Nullable;
import org.koldoo.workflow.engine.CalledProcedures;
import org.koldoo.workflow.engine.EngineRules;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * A second engine under the same rules, in memory and with nothing behind it: facts, time and called procedures come from the
 * sheet of the play on this thread. Made when the first procedure is tried, closed with the program.
 */
@Component
class DryEngine implements DisposableBean {

    private final Clock clock;
    private final Deadlines deadlines;
    private final ObjectProvider<FactDefinition> definitions;
    private @Nullable ProcessEngine engine;

    DryEngine(Clock clock, Deadlines deadlines, ObjectProvider<FactDefinition> definitions) {
        this.clock = clock;
        this.deadlines = deadlines;
        this.definitions = definitions;
    }

    synchronized ProcessEngine get() {
        var known = engine;
        if (known == null) {
            known = build();
            engine = known;
        }
        return known;
    }

    private ProcessEngine build() {
        var configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setEngineName("dry-runs");
        configuration.setJdbcUrl("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setDisableIdmEngine(true);
        configuration.setDisableEventRegistry(true);
        configuration.setAsyncExecutorActivate(false);
        var rules = new EngineRules(
                new OfTheSheet(clock),
                deadlines,
                (caseNumber, fact) -> fact(fact),
                definitions.stream().toList(),
                (caseNumber, definition, gateway, facts) -> {},
                new OfThePlay());
        rules.apply(configuration, List.of(new DryEvents()));
        return configuration.buildEngine();
    }

    private Object fact(String name) {
        var set = DrySheet.require().facts.get(name);
        return set != null
                ? set
                : definitions.stream()
                        .filter(definition -> definition.name().equals(name))
                        .flatMap(definition -> definition.codes().stream().sorted())
                        .findFirst()
                        .<Object>map(code -> code)
                        .orElse(false);
    }

    @Override
    public synchronized void destroy() {
        if (engine != null) {
            engine.close();
            engine = null;
        }
    }

    private static final class OfTheSheet extends Clock {

        private final Clock real;

        OfTheSheet(Clock real) {
            this.real = real;
        }

        @Override
        public Instant instant() {
            var sheet = DrySheet.current();
            return sheet == null ? real.instant() : sheet.now;
        }

        @Override
        public ZoneId getZone() {
            return real.getZone();
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return new OfTheSheet(real.withZone(zone));
        }
    }

    private static final class OfThePlay implements CalledProcedures {

        @Override
        public String definition(String topic, String callerInstance) {
            var definition = DrySheet.require().definitions.get(topic);
            if (definition == null) {
                throw new IllegalStateException("A procedure that is not part of the play");
            }
            return definition;
        }

        @Override
        public Set<String> returned(String definition) {
            var file = DrySheet.require().byDefinition.get(definition);
            return file == null ? Set.of() : file.content().returns();
        }
    }
}
