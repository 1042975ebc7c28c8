package org.koldoo.institutions;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.koldoo.approvals.StandIns;
import org.koldoo.base.BodyCode;
import org.koldoo.base.UserId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class StandInTable implements StandIns {

    private final JdbcClient database;

    StandInTable(JdbcTemplate database) {
        this.database = JdbcClient.create(database);
    }

    @Override
    public Optional<BodyCode> of(BodyCode body) {
        return database.sql("select stand_in from body_stand_in where body_code = ?")
                .param(body.value())
                .query((row, number) -> BodyCode.of(row.getString(1)))
                .optional();
    }

    @Override
    public Set<BodyCode> lentBy(BodyCode body) {
        return database.sql("select body_code from body_stand_in where stand_in = ?")
                .param(body.value())
                .query((row, number) -> BodyCode.of(row.getString(1)))
                .set();
    }

    void name(BodyCode body, @Nullable BodyCode standIn, UserId by, Instant at) {
        database.sql("delete from body_stand_in where body_code = ?")
                .param(body.value())
                .update();
        if (standIn != null) {
            database.sql("insert into body_stand_in (body_code, stand_in, named_by, named_at) values (?, ?, ?, ?)")
                    .params(body.value(), standIn.value(), by.value(), at.atOffset(ZoneOffset.UTC))
                    .update();
        }
    }
}
