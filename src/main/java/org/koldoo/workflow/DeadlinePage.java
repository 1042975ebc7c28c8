package org.koldoo.workflow;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.koldoo.workflow.Deadlines.Holiday;
import org.koldoo.workflow.Deadlines.Parameter;
import org.springframework.stereotype.Component;

/** What was read of the deadlines is used for half a minute, because each step asks. */
@Component
class DeadlinePage {

    private static final Duration FRESH = Duration.ofSeconds(30);

    record Page(Map<String, Parameter> parameters, List<Holiday> holidays, Calendar calendar, long readAt) {}

    private final DeadlineTable table;
    private final Clock clock;
    private volatile @Nullable Page page;

    DeadlinePage(DeadlineTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    Page now() {
        var current = page;
        if (current == null || current.readAt() + FRESH.toNanos() < System.nanoTime()) {
            current = read();
            page = current;
        }
        return current;
    }

    void forget() {
        page = null;
    }

    private Page read() {
        var parameters = new TreeMap<String, Parameter>();
        table.parameters().forEach(parameter -> parameters.put(parameter.name(), parameter));
        var holidays = table.holidays();
        var exceptions = holidays.stream().collect(Collectors.toMap(Holiday::date, Holiday::working));
        return new Page(parameters, holidays, new Calendar(exceptions, clock.getZone()), System.nanoTime());
    }
}
