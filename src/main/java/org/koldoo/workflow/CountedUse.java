package org.koldoo.workflow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.BodyCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds up work items in the database, one query; what is too few to tell does not leave it as a number. */
@Service
@PreAuthorize("hasAnyRole('ADMIN','COORDINATOR','SUPERVISOR')")
class CountedUse implements UseFigures {

    /** Below this many cases somebody who knows one of them would learn about the others. */
    private static final int FEWEST_CASES = 3;

    /**
     * A task that came back counts for the body that the procedure names; one that went to a successor counts for the
     * successor. Own are the tasks that the body did here itself. (No WITH: H2 answers such a query with the first parameters
     * it was ever asked with.)
     */
    private static final String SUMS = """
        select body,
               count(distinct case when own = 1 then case_no end) as own_cases,
               count(distinct case when own = 1 and allowed > 0 then case_no end) as timed_cases,
               count(distinct case when fallback = 1 then case_no end) as fallback_cases,
               sum(own) as own_tasks,
               sum(fallback) as fallback_tasks,
               percentile_cont(0.5) within group
                   (order by case when own = 1 and allowed > 0 then taken end) as median,
               percentile_cont(0.5) within group
                   (order by case when own = 1 and allowed > 0 then taken / allowed end) as of_allowed
          from (select case when redirected in ('NOT_ADOPTED', 'NO_BASIS') then intended_body else body_code end as body,
                       case_no,
                       case when redirected in ('NOT_ADOPTED', 'NO_BASIS') or state in ('ANSWERED_OUTSIDE', 'NO_ANSWER')
                            then 1 else 0 end as fallback,
                       case when state = 'DONE' and (redirected is null or redirected = 'CLOSED_BODY')
                            then 1 else 0 end as own,
                       extract(epoch from (completed_at - created_at)) as taken,
                       extract(epoch from (due_at - created_at)) as allowed
                  from work_item
                 where created_at >= :from and state <> 'CANCELLED' and restricted = false
                   and (redirected is null or redirected <> 'EXCLUDED')) task
         where body is not null
         group by body
        """;

    private final JdbcClient jdbc;
    private final Clock clock;

    CountedUse(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<BodyCode, Use> since(Span span) {
        var from = span.from(LocalDate.now(clock)).atStartOfDay(clock.getZone()).toInstant();
        var figures = new TreeMap<BodyCode, Use>();
        jdbc.sql(SUMS)
                .param("from", Timestamp.from(from))
                .query((row, number) -> Map.entry(BodyCode.of(row.getString("body")), use(row)))
                .list()
                .forEach(entry -> figures.put(entry.getKey(), entry.getValue()));
        return figures;
    }

    private static Use use(ResultSet row) throws SQLException {
        boolean timed = row.getInt("timed_cases") >= FEWEST_CASES;
        long own = row.getLong("own_tasks");
        long fallback = row.getLong("fallback_tasks");
        return new Use(
                enough(row.getInt("own_cases"), row.getInt("own_cases")),
                timed ? Duration.ofSeconds(Math.round(row.getDouble("median"))) : null,
                enough(row.getInt("timed_cases"), Math.round(100 * row.getDouble("of_allowed"))),
                enough(row.getInt("fallback_cases"), Math.round(100.0 * fallback / Math.max(1, own + fallback))));
    }

    private static @Nullable Integer enough(int cases, long figure) {
        return cases >= FEWEST_CASES ? (int) figure : null;
    }
}
