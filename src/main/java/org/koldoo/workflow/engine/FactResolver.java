package org.koldoo.workflow.engine;

import java.util.Map;
import org.flowable.common.engine.api.FlowableException;
import org.flowable.common.engine.api.variable.VariableContainer;
import org.flowable.common.engine.impl.javax.el.ELContext;
import org.flowable.common.engine.impl.javax.el.ELResolver;
import org.flowable.engine.impl.persistence.entity.ExecutionEntity;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.CaseNumber;
import org.koldoo.workflow.FactDefinition;
import org.koldoo.workflow.Facts;

/** Answers {@code fact_…} live from the case and {@code out_…} from the run; an outcome that is not there yet is null. */
class FactResolver extends ELResolver {

    private final Facts facts;
    private final Map<String, FactDefinition> known;
    private final ReadFacts readings;

    FactResolver(Facts facts, Map<String, FactDefinition> known, GatewayReadings told) {
        this.facts = facts;
        this.known = known;
        this.readings = new ReadFacts(told);
    }

    @Override
    public @Nullable Object getValue(ELContext context, @Nullable Object base, @Nullable Object property) {
        if (base == null
                && property instanceof String name
                && context.getContext(VariableContainer.class) instanceof ExecutionEntity execution) {
            if (name.startsWith("out_")) {
                context.setPropertyResolved(true);
                return execution.getVariable(name);
            }
            if (name.startsWith("fact_")) {
                context.setPropertyResolved(true);
                return fact(execution, name);
            }
        }
        return null;
    }

    private Object fact(ExecutionEntity execution, String name) {
        var definition = known.get(name);
        if (definition == null) {
            throw new FlowableException("Unknown fact " + name);
        }
        var caseNumber = new CaseNumber(execution.getProcessInstance().getBusinessKey());
        var value = facts.value(caseNumber, name);
        boolean fits = definition.codes().isEmpty()
                ? value instanceof Boolean
                : definition.codes().contains(value);
        if (!fits) {
            throw new FlowableException("The answer to " + name + " is none of its values");
        }
        readings.read(caseNumber, execution, name, value.toString());
        return value;
    }

    @Override
    public @Nullable Class<?> getType(ELContext context, @Nullable Object base, @Nullable Object property) {
        return null;
    }

    @Override
    public void setValue(ELContext context, @Nullable Object base, @Nullable Object property, @Nullable Object value) {}

    @Override
    public boolean isReadOnly(ELContext context, @Nullable Object base, @Nullable Object property) {
        return true;
    }

    @Override
    public @Nullable Class<?> getCommonPropertyType(ELContext context, @Nullable Object base) {
        return null;
    }
}
