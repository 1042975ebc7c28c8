package org.koldoo.bench;

import java.time.Duration;
import java.util.Date;
import org.flowable.common.engine.api.variable.VariableContainer;
import org.flowable.common.engine.impl.calendar.BusinessCalendar;
import org.flowable.common.engine.impl.javax.el.ELContext;
import org.flowable.common.engine.impl.javax.el.ELResolver;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.jspecify.annotations.Nullable;

/** Lets the bare engine run our procedures at the least cost: facts are constants, every deadline is a day. */
final class PlainAnswers extends ELResolver {

    /** What the keys of cases in danger begin with; nothing else is true of any case. */
    static final String DANGER = "D";

    static void applyTo(ProcessEngineConfigurationImpl configuration) {
        configuration.addPreDefaultELResolver(new PlainAnswers());
        configuration.setBusinessCalendarManager(name -> new EveryDay());
    }

    @Override
    public @Nullable Object getValue(ELContext context, @Nullable Object base, @Nullable Object property) {
        if (base == null && property instanceof String name) {
            if (name.startsWith("fact_")) {
                context.setPropertyResolved(true);
                return name.equals("fact_danger")
                        && context.getContext(VariableContainer.class) instanceof DelegateExecution run
                        && run.getProcessInstanceBusinessKey().startsWith(DANGER);
            }
            if (name.startsWith("out_")
                    && context.getContext(VariableContainer.class) instanceof VariableContainer run) {
                context.setPropertyResolved(true);
                return run.getVariable(name);
            }
        }
        return null;
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

    private static final class EveryDay implements BusinessCalendar {

        @Override
        public Date resolveDuedate(String deadline) {
            return new Date(System.currentTimeMillis() + Duration.ofDays(1).toMillis());
        }

        @Override
        public Date resolveDuedate(String deadline, int maxIterations) {
            return resolveDuedate(deadline);
        }

        @Override
        public Boolean validateDuedate(String deadline, int maxIterations, Date endDate, Date newTimer) {
            return true;
        }

        @Override
        public Date resolveEndDate(String deadline) {
            return resolveDuedate(deadline);
        }
    }
}
