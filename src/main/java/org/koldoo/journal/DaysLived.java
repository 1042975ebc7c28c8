package org.koldoo.journal;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.koldoo.base.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * On how many days the program was at work, whatever its clock says: every night it writes of itself. Before something is
 * destroyed because its time is over, somebody asks here, so that a clock that is put forward does not end it.
 */
@Component
public class DaysLived {

    private final JdbcClient database;
    private final Clock clock;

    DaysLived(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Days with entries of the program itself since then. */
    public int since(Instant moment) {
        return database.sql("select count(distinct cast(happened_at as date)) from journal_entry"
                        + " where user_id = ? and happened_at >= ? and happened_at <= ?")
                .params(
                        Actor.SYSTEM.id().value(),
                        moment.atOffset(ZoneOffset.UTC),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }
}
