package org.koldoo.workflow.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.flowable.common.engine.impl.context.Context;
import org.flowable.common.engine.impl.interceptor.CommandContext;
import org.flowable.common.engine.impl.interceptor.CommandContextCloseListener;
import org.flowable.engine.impl.persistence.entity.ExecutionEntity;
import org.koldoo.base.CaseNumber;

/** Collects what the gateways of one engine command read, and tells it once a gateway before the command is flushed. */
class ReadFacts {

    private static final String ATTRIBUTE = ReadFacts.class.getName();

    private final GatewayReadings told;

    ReadFacts(GatewayReadings told) {
        this.told = told;
    }

    void read(CaseNumber caseNumber, ExecutionEntity execution, String fact, String value) {
        var place = new Place(
                caseNumber,
                execution.getProcessDefinitionId(),
                execution.getCurrentFlowElement().getId(),
                execution.getProcessInstanceId());
        reading(Context.getCommandContext())
                .facts
                .computeIfAbsent(place, any -> new TreeMap<>())
                .put(fact, value);
    }

    private Reading reading(CommandContext command) {
        if (command.getAttribute(ATTRIBUTE) instanceof Reading reading) {
            return reading;
        }
        var reading = new Reading();
        command.addAttribute(ATTRIBUTE, reading);
        command.addCloseListener(reading);
        return reading;
    }

    private record Place(CaseNumber caseNumber, String definition, String gateway, String run) {}

    private final class Reading implements CommandContextCloseListener {

        private final Map<Place, Map<String, String>> facts = new LinkedHashMap<>();

        @Override
        public void closing(CommandContext command) {
            facts.forEach(
                    (place, values) -> told.passed(place.caseNumber(), place.definition(), place.gateway(), values));
        }

        @Override
        public void afterSessionsFlush(CommandContext command) {}

        @Override
        public void closed(CommandContext command) {}

        @Override
        public void closeFailure(CommandContext command) {}

        @Override
        public Integer order() {
            return 1;
        }

        @Override
        public boolean multipleAllowed() {
            return false;
        }
    }
}
