package org.koldoo.workflow;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.Actor;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.Role;
import org.koldoo.base.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts the open steps of a body; restricted ones only where the actor is named, none of a case that is kept from the actor. */
@Service
@PreAuthorize("hasRole('SUPERVISOR')")
class CountedFigures implements TeamFigures {

    private static final String VISIBLE = """
         from work_item w
        where w.body_code = :body and w.state = 'OPEN'
          and (w.restricted = false or w.assignee = :user
               or exists (select 1 from work_item_person p where p.work_item_id = w.id and p.user_id = :user))
        """;

    private final JdbcClient jdbc;
    private final MayDo mayDo;
    private final Clock clock;

    CountedFigures(JdbcClient jdbc, MayDo mayDo, Clock clock) {
        this.jdbc = jdbc;
        this.mayDo = mayDo;
        this.clock = clock;
    }

    private record Row(@Nullable UUID person, String role, long open, long overdue) {}

    @Override
    @Transactional
    public Figures of(Actor actor) {
        var closed = mayDo.closedTo(actor).stream().map(CaseNumber::value).toList();
        var rows = jdbc.sql("""
            select w.assignee as person, w.role as role, count(*) as open_items,
                   sum(case when w.due_at < :now then 1 else 0 end) as overdue_items
            """ + VISIBLE + (closed.isEmpty() ? "" : " and w.case_no not in (:closed)")
                        + " group by w.assignee, w.role")
                .param("closed", closed)
                .param("body", actor.requireBody().value())
                .param("user", actor.id().value())
                .param("now", Timestamp.from(clock.instant()))
                .query((result, number) -> new Row(
                        result.getObject("person", UUID.class),
                        result.getString("role"),
                        result.getLong("open_items"),
                        result.getLong("overdue_items")))
                .list();
        return new Figures(
                rows.stream().mapToLong(Row::open).sum(),
                rows.stream().mapToLong(Row::overdue).sum(),
                rows.stream()
                        .filter(r -> r.person() == null)
                        .mapToLong(Row::open)
                        .sum(),
                rows.stream()
                        .filter(r -> Role.SUPERVISOR.name().equalsIgnoreCase(r.role()))
                        .mapToLong(Row::open)
                        .sum(),
                loads(rows));
    }

    private static List<Load> loads(List<Row> rows) {
        var loads = new ArrayList<Load>();
        rows.stream().map(Row::person).distinct().forEach(person -> {
            var own = rows.stream()
                    .filter(r -> java.util.Objects.equals(r.person(), person))
                    .toList();
            loads.add(new Load(
                    person == null ? null : new UserId(person),
                    own.stream().mapToLong(Row::open).sum(),
                    own.stream().mapToLong(Row::overdue).sum()));
        });
        loads.sort((a, b) -> Long.compare(b.open(), a.open()));
        return loads;
    }
}
