package org.koldoo.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.koldoo.base.Actor;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.Mechanism;
import org.koldoo.base.Role;
import org.koldoo.base.UserId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Alerts are written by the mechanism, whoever caused them: they are often about the acting person. */
@Repository
class AlertTables {

    private static final String MINE = """
            exists (select 1 from alert_recipient r where r.alert_id = a.id and (r.user_id = :user
            or r.role in (:roles) and (r.body_code is null or r.body_code = :body)))
            """;
    private static final String SEEN =
            "exists (select 1 from alert_seen s where s.alert_id = a.id and s.user_id = :user)";

    private final JdbcClient database;
    private final JdbcTemplate batches;

    AlertTables(JdbcTemplate database) {
        this.database = JdbcClient.create(database);
        this.batches = database;
    }

    void insert(UUID id, Instant at, UserId by, NewAlert alert) {
        Mechanism.does(() -> {
            var number = alert.caseNumber();
            batches.update(
                    "insert into alert (id, happened_at, kind, case_no, raised_by, facts) values (?, ?, ?, ?, ?, ?)",
                    Arrays.asList(
                                    id,
                                    at.atOffset(ZoneOffset.UTC),
                                    alert.kind(),
                                    number == null ? null : number.value(),
                                    by.value(),
                                    WrittenEntry.text(alert.facts()))
                            .toArray());
            batches.batchUpdate(
                    "insert into alert_recipient (id, alert_id, user_id, body_code, role) values (?, ?, ?, ?, ?)",
                    alert.to().stream().map(to -> columns(id, to)).toList());
        });
    }

    private static Object[] columns(UUID alert, NewAlert.Recipient to) {
        var person = to.person();
        var body = to.body();
        var role = to.role();
        return Arrays.asList(
                        UUID.randomUUID(),
                        alert,
                        person == null ? null : person.value(),
                        body == null ? null : body.value(),
                        role == null ? null : role.name())
                .toArray();
    }

    List<Alert> of(Actor actor, int limit) {
        return database.sql("select a.id, a.happened_at, a.kind, a.case_no, a.raised_by, a.facts, case when " + SEEN
                        + " then 1 else 0 end as seen from alert a where " + MINE
                        + " order by seen, a.happened_at desc limit " + limit)
                .params(recipient(actor))
                .query((row, number) -> read(row))
                .list();
    }

    /** How many they did not confirm, in one question. */
    Unseen unseen(Actor actor) {
        var general = new AtomicLong();
        var byCase = new HashMap<CaseNumber, Long>();
        database.sql("select a.case_no, count(*) from alert a where not " + SEEN + " and " + MINE
                        + " group by a.case_no")
                .params(recipient(actor))
                .query(row -> {
                    var number = row.getString(1);
                    if (number == null) {
                        general.set(row.getLong(2));
                    } else {
                        byCase.put(new CaseNumber(number), row.getLong(2));
                    }
                });
        return new Unseen(general.get(), byCase);
    }

    /** Those that name no case, and those that do, case by case. */
    record Unseen(long general, Map<CaseNumber, Long> byCase) {}

    boolean isFor(Actor actor, UUID alert) {
        return database.sql("select count(*) from alert a where a.id = :alert and " + MINE)
                        .param("alert", alert)
                        .params(recipient(actor))
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** @return whether it is news */
    boolean seen(UserId user, UUID alert, Instant now) {
        return database.sql("insert into alert_seen (alert_id, user_id, seen_at) select :alert, :user, :now where not"
                                + " exists (select 1 from alert_seen where alert_id = :alert and user_id = :user)")
                        .params(Map.of("alert", alert, "user", user.value(), "now", now.atOffset(ZoneOffset.UTC)))
                        .update()
                > 0;
    }

    private static Map<String, Object> recipient(Actor actor) {
        var roles = actor.roles().stream().map(Role::name).toList();
        var body = actor.body();
        return Map.of(
                "user", actor.id().value(),
                "roles", roles.isEmpty() ? List.of("") : roles,
                "body", body == null ? "" : body.value());
    }

    private static Alert read(ResultSet row) throws SQLException {
        var number = row.getString(4);
        return new Alert(
                row.getObject(1, UUID.class),
                row.getObject(2, OffsetDateTime.class).toInstant(),
                row.getString(3),
                number == null ? null : new CaseNumber(number),
                new UserId(row.getObject(5, UUID.class)),
                WrittenEntry.facts(row.getString(6)),
                row.getInt(7) == 1);
    }
}
