package org.koldoo.sops;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.koldoo.base.BodyCode;
import org.koldoo.sops.Training.Trained;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class TrainingTable {

    private final JdbcClient jdbc;

    TrainingTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In order of their dates, so that the last one of a body stays. */
    Map<BodyCode, Trained> latest() {
        var latest = new TreeMap<BodyCode, Trained>();
        jdbc.sql("select body_code, people, as_of, source from body_training order by as_of, entered_at")
                .query((row, number) -> latest.put(
                        BodyCode.of(row.getString("body_code")),
                        new Trained(
                                row.getInt("people"),
                                row.getObject("as_of", LocalDate.class),
                                row.getString("source"))))
                .list();
        return latest;
    }

    void insert(BodyCode body, Trained trained, Instant now) {
        jdbc.sql(
                        "insert into body_training (id, body_code, people, as_of, source, entered_at) values (?, ?, ?, ?, ?, ?)")
                .param(UUID.randomUUID())
                .param(body.value())
                .param(trained.people())
                .param(trained.asOf())
                .param(trained.source())
                .param(now.atOffset(ZoneOffset.UTC))
                .update();
    }
}
