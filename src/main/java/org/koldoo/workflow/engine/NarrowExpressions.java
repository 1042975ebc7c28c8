package org.koldoo.workflow.engine;

import java.util.List;
import java.util.Map;
import org.flowable.common.engine.api.FlowableException;
import org.flowable.common.engine.api.delegate.Expression;
import org.flowable.common.engine.api.delegate.FlowableFunctionDelegate;
import org.flowable.common.engine.impl.el.FlowableAstFunctionCreator;
import org.flowable.common.engine.impl.javax.el.ELResolver;
import org.flowable.engine.impl.el.ProcessExpressionManager;
import org.koldoo.workflow.guard.ExpressionGrammar;

/** Expressions read facts and outcomes, and nothing else: no beans, no functions, no properties, no methods. */
class NarrowExpressions extends ProcessExpressionManager {

    private final ELResolver names;

    NarrowExpressions(ELResolver names) {
        super(Map.of());
        this.names = names;
    }

    @Override
    public Expression createExpression(String text) {
        if (!ExpressionGrammar.harmless(text)) {
            throw new FlowableException("Not allowed in a procedure: this expression");
        }
        return super.createExpression(text);
    }

    @Override
    protected List<ELResolver> createDefaultElResolvers() {
        return List.of(names, new RefusingResolver());
    }

    @Override
    public void setFunctionDelegates(List<FlowableFunctionDelegate> functions) {
        super.setFunctionDelegates(List.of());
    }

    @Override
    public void setAstFunctionCreators(List<FlowableAstFunctionCreator> functions) {
        super.setAstFunctionCreators(List.of());
    }
}
