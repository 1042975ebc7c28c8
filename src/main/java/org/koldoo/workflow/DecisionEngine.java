package org.koldoo.workflow;

import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.TreeMap;
import org.koldoo.base.Refused;
import org.koldoo.workflow.DecisionTables.Advice;
import org.operaton.bpm.dmn.engine.DmnDecision;
import org.operaton.bpm.dmn.engine.DmnEngine;
import org.operaton.bpm.dmn.engine.DmnEngineConfiguration;
import org.operaton.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.operaton.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** Evaluates tables with a stand-alone DMN engine: no database, no calls from procedures. */
@Component
class DecisionEngine {

    private final DmnEngine engine;
    private final ThreadLocal<String> matched = new ThreadLocal<>();

    DecisionEngine() {
        var configuration = DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
        configuration.getCustomPostDecisionTableEvaluationListeners().add(this::remember);
        engine = configuration.buildEngine();
    }

    /** A table that was read by the engine. */
    final class Parsed {

        private final DmnDecision decision;
        private final int version;

        private Parsed(DmnDecision decision, int version) {
            this.decision = decision;
            this.version = version;
        }

        Advice evaluate(Map<String, Object> inputs) {
            matched.remove();
            var result = engine.evaluateDecisionTable(decision, Variables.fromMap(inputs))
                    .getFirstResult();
            var rule = matched.get();
            matched.remove();
            if (result == null || rule == null) {
                throw new Refused("decision.noRule");
            }
            return new Advice(rule, new TreeMap<>(result.getEntryMap()), version);
        }
    }

    /** The bytes have passed the guard. */
    Parsed parse(byte[] dmn, int version) {
        return new Parsed(engine.parseDecisions(new ByteArrayInputStream(dmn)).getFirst(), version);
    }

    private void remember(DmnDecisionTableEvaluationEvent event) {
        event.getMatchingRules().stream().findFirst().ifPresent(rule -> matched.set(rule.getId()));
    }
}
