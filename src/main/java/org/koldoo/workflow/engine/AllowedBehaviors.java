package org.koldoo.workflow.engine;

import java.util.Set;
import org.flowable.bpmn.model.CallActivity;
import org.flowable.common.engine.impl.el.ExpressionManager;
import org.flowable.engine.impl.bpmn.behavior.CallActivityBehavior;
import org.flowable.engine.impl.bpmn.parser.factory.ActivityBehaviorFactory;
import org.flowable.engine.impl.bpmn.parser.factory.DefaultActivityBehaviorFactory;

/** Makes the behaviours of the elements that a procedure may have; scripts, classes, mails, shells and the rest do not exist. */
class AllowedBehaviors extends DefaultActivityBehaviorFactory {

    private static final Set<String> ALLOWED = Set.of(
            "createNoneStartEventActivityBehavior",
            "createUserTaskActivityBehavior",
            "createExclusiveGatewayActivityBehavior",
            "createParallelGatewayActivityBehavior",
            "createInclusiveGatewayActivityBehavior",
            "createSubprocessActivityBehavior",
            "createCallActivityBehavior",
            "createIntermediateCatchEventActivityBehavior",
            "createIntermediateCatchTimerEventActivityBehavior",
            "createBoundaryEventActivityBehavior",
            "createBoundaryTimerEventActivityBehavior",
            "createNoneEndEventActivityBehavior",
            "createTerminateEndEventActivityBehavior");

    private final CalledProcedures called;

    private AllowedBehaviors(CalledProcedures called, ExpressionManager expressions) {
        this.called = called;
        setExpressionManager(expressions);
    }

    static ActivityBehaviorFactory of(CalledProcedures called, ExpressionManager expressions) {
        return Refusals.onlyAllow(ActivityBehaviorFactory.class, new AllowedBehaviors(called, expressions), ALLOWED);
    }

    @Override
    public CallActivityBehavior createCallActivityBehavior(CallActivity callActivity) {
        return new ProcedureCall(callActivity, called);
    }
}
