package org.koldoo.workflow.engine;

import org.flowable.common.engine.api.FlowableException;
import org.flowable.common.engine.impl.javax.el.BeanELResolver;
import org.flowable.common.engine.impl.javax.el.ELContext;
import org.jspecify.annotations.Nullable;

/** Stands where beans would be looked up, and refuses. */
class RefusingResolver extends BeanELResolver {

    @Override
    public Object getValue(ELContext context, @Nullable Object base, @Nullable Object property) {
        throw refusal();
    }

    @Override
    public void setValue(ELContext context, @Nullable Object base, @Nullable Object property, @Nullable Object value) {
        throw refusal();
    }

    @Override
    public Object invoke(
            ELContext context,
            @Nullable Object base,
            @Nullable Object method,
            Class<?> @Nullable [] types,
            Object @Nullable [] parameters) {
        throw refusal();
    }

    private static FlowableException refusal() {
        return new FlowableException("Not allowed in a procedure: only facts and outcomes can be read");
    }
}
