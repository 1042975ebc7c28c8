package org.koldoo.retention;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which node works tonight, and how far it is: a lease that another node takes over when it ran out. */
@Repository
class Nights {

    private static final Duration LEASE = Duration.ofMinutes(5);

    record Night(LocalDate date, int names, int everything, int failed, boolean ended) {}

    private final JdbcClient database;
    private final Clock clock;

    Nights(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Makes the row of the night; fails where somebody was faster. */
    void begin(LocalDate date) {
        database.sql("insert into removal_night (on_date, lease_until, holder, names, everything, failed)"
                        + " values (?, ?, ?, 0, 0, 0)")
                .params(date, at(clock.instant().minusSeconds(1)), UUID.randomUUID())
                .update();
    }

    boolean isThere(LocalDate date) {
        return find(date).isPresent();
    }

    Optional<Night> find(LocalDate date) {
        return database.sql("select * from removal_night where on_date = ?")
                .param(date)
                .query((row, n) -> new Night(
                        date,
                        row.getInt("names"),
                        row.getInt("everything"),
                        row.getInt("failed"),
                        row.getObject("ended_at") != null))
                .optional();
    }

    /** Whether this node works now; it must say so again for each case. */
    boolean take(LocalDate date, UUID node) {
        var now = clock.instant();
        return database.sql(
                                "update removal_night set holder = ?, lease_until = ? where on_date = ? and ended_at is null"
                                        + " and (holder = ? or lease_until < ?)")
                        .params(node, at(now.plus(LEASE)), date, node, at(now))
                        .update()
                == 1;
    }

    /** How many nights of work there were between two days. */
    int between(LocalDate first, LocalDate last) {
        return database.sql(
                        "select count(*) from removal_night where on_date > ? and on_date < ? and ended_at is not null")
                .params(first, last)
                .query(Integer.class)
                .single();
    }

    void count(LocalDate date, String column) {
        database.sql("update removal_night set " + column + " = " + column + " + 1 where on_date = ?")
                .param(date)
                .update();
    }

    void end(LocalDate date) {
        database.sql("update removal_night set ended_at = ? where on_date = ?")
                .params(at(clock.instant()), date)
                .update();
    }

    private static java.time.OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
