package org.koldoo.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The live sessions of all nodes. Every request and every open window asks whether its session lives; so the answer for all of
 * them is read at once and kept for two seconds.
 */
@Component
class LiveTable {

    /** A session that lives: since when, and the state of its account now. */
    record Living(UUID id, Instant since, long stamp) {}

    private record Seen(Map<UUID, Living> sessions, long at) {}

    private static final long KEPT_NANOS = Duration.ofSeconds(2).toNanos();
    private static final String LIVING = "select s.id, s.started_at, u.stamp from live_session s"
            + " join app_user u on u.id = s.user_id and u.active where s.ended_at is null";

    private final JdbcClient sql;
    private final Clock clock;
    private volatile @Nullable Seen seen;

    LiveTable(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    Optional<Living> living(UUID id) {
        var known = Optional.ofNullable(lately().sessions().get(id));
        // One that began a moment ago is not among them yet.
        return known.isPresent()
                ? known
                : sql.sql(LIVING + " and s.id = ?")
                        .param(id)
                        .query(LiveTable::living)
                        .optional();
    }

    /** After a change on this node the next question is answered afresh. */
    void forget() {
        seen = null;
    }

    private Seen lately() {
        var last = seen;
        if (last == null || System.nanoTime() - last.at() > KEPT_NANOS) {
            var now = System.nanoTime();
            last = new Seen(
                    sql.sql(LIVING).query(LiveTable::living).list().stream()
                            .collect(Collectors.toMap(Living::id, living -> living)),
                    now);
            seen = last;
        }
        return last;
    }

    void insert(UUID id, UserId person, String device, String browser) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        sql.sql(
                        "insert into live_session (id, user_id, device, browser, started_at, last_at) values (?, ?, ?, ?, ?, ?)")
                .params(id, person.value(), device, browser, now, now)
                .update();
    }

    /** Holds the person's row, so that two who sign in at once do not both count too few. */
    void hold(UserId person) {
        sql.sql("select id from app_user where id = ? for update")
                .param(person.value())
                .query(UUID.class)
                .list();
    }

    /** The person's live sessions, oldest first. */
    List<OwnSession> of(UserId person, Duration longest) {
        return sql.sql("select id, device, browser, started_at, last_at from live_session"
                        + " where user_id = ? and ended_at is null and started_at > ? order by started_at, id")
                .params(person.value(), clock.instant().minus(longest).atOffset(ZoneOffset.UTC))
                .query((row, number) -> new OwnSession(
                        row.getObject("id", UUID.class),
                        row.getString("device"),
                        row.getString("browser"),
                        instant(row, "started_at"),
                        instant(row, "last_at")))
                .list();
    }

    Optional<UserId> owner(UUID id) {
        return sql.sql("select user_id from live_session where id = ? and ended_at is null")
                .param(id)
                .query(UUID.class)
                .optional()
                .map(UserId::new);
    }

    void touch(UUID id) {
        sql.sql("update live_session set last_at = ? where id = ? and ended_at is null")
                .params(clock.instant().atOffset(ZoneOffset.UTC), id)
                .update();
    }

    /** Whether it lived until now. */
    boolean end(UUID id, String why) {
        int ended = sql.sql("update live_session set ended_at = ?, why = ? where id = ? and ended_at is null")
                .params(clock.instant().atOffset(ZoneOffset.UTC), why, id)
                .update();
        forget();
        return ended > 0;
    }

    private static Living living(ResultSet row, int number) throws SQLException {
        return new Living(row.getObject("id", UUID.class), instant(row, "started_at"), row.getLong("stamp"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
