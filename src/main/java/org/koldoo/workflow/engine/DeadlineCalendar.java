package org.koldoo.workflow.engine;

import java.time.Clock;
import java.util.Date;
import org.flowable.common.engine.impl.calendar.BusinessCalendar;
import org.flowable.common.engine.impl.calendar.BusinessCalendarManager;
import org.jspecify.annotations.Nullable;
import org.koldoo.workflow.Deadlines;

/** Timers and due dates hold the name of a deadline parameter; this turns it into a time. */
class DeadlineCalendar implements BusinessCalendarManager, BusinessCalendar {

    private final Deadlines deadlines;
    private final Clock clock;

    DeadlineCalendar(Deadlines deadlines, Clock clock) {
        this.deadlines = deadlines;
        this.clock = clock;
    }

    @Override
    public BusinessCalendar getBusinessCalendar(String name) {
        return this;
    }

    @Override
    public Date resolveDuedate(String parameter) {
        return Date.from(deadlines.due(parameter.strip(), clock.instant()));
    }

    @Override
    public Date resolveDuedate(String parameter, int maxIterations) {
        return resolveDuedate(parameter);
    }

    @Override
    public Boolean validateDuedate(String parameter, int maxIterations, @Nullable Date end, @Nullable Date newTimer) {
        return true;
    }

    @Override
    public Date resolveEndDate(String parameter) {
        return resolveDuedate(parameter);
    }
}
