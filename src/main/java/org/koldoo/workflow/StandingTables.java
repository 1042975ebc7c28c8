package org.koldoo.workflow;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.koldoo.base.Refused;
import org.koldoo.workflow.guard.DecisionCheck;
import org.operaton.bpm.dmn.engine.DmnDecision;
import org.operaton.bpm.dmn.engine.DmnEngine;
import org.operaton.bpm.dmn.engine.DmnEngineConfiguration;
import org.operaton.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.operaton.bpm.engine.variable.VariableMap;
import org.operaton.bpm.engine.variable.Variables;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The decision tables as shipped in {@code workflows/}, evaluated by a stand-alone DMN engine: no database, no calls from procedures. */
@Component
class StandingTables implements DecisionTables {

    private final DmnEngine engine;
    private final Map<String, DmnDecision> tables = new HashMap<>();
    private final ThreadLocal<String> matched = new ThreadLocal<>();

    StandingTables() throws IOException {
        var configuration = DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
        configuration.getCustomPostDecisionTableEvaluationListeners().add(this::remember);
        engine = configuration.buildEngine();
        for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:/workflows/*.dmn")) {
            var bytes = file.getContentAsByteArray();
            var findings = DecisionCheck.check(bytes);
            if (!findings.isEmpty()) {
                throw new IllegalStateException(file.getFilename() + " is refused: " + findings);
            }
            engine.parseDecisions(new ByteArrayInputStream(bytes))
                    .forEach(decision -> tables.put(decision.getKey(), decision));
        }
    }

    private void remember(DmnDecisionTableEvaluationEvent event) {
        event.getMatchingRules().stream().findFirst().ifPresent(rule -> matched.set(rule.getId()));
    }

    @Override
    public Advice evaluate(String table, Map<String, Object> inputs) {
        var decision = tables.get(table);
        if (decision == null) {
            throw new IllegalArgumentException("There is no decision table " + table);
        }
        matched.remove();
        VariableMap variables = Variables.fromMap(inputs);
        var result = engine.evaluateDecisionTable(decision, variables).getFirstResult();
        var rule = matched.get();
        matched.remove();
        if (result == null || rule == null) {
            throw new Refused("decision.noRule");
        }
        return new Advice(rule, new TreeMap<>(result.getEntryMap()));
    }
}
