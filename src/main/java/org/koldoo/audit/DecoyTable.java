package org.koldoo.audit;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.koldoo.base.BodyCode;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.Mechanism;
import org.koldoo.base.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which cases are decoys. Whether one is, is asked as the mechanism while somebody opens it, and told to nobody of the body. */
@Repository
class DecoyTable {

    private final JdbcClient database;

    DecoyTable(JdbcClient database) {
        this.database = database;
    }

    boolean holds(CaseNumber number) {
        return Mechanism.does(() -> database.sql("select count(*) from decoy_case where case_no = ?")
                        .param(number.value())
                        .query(Integer.class)
                        .single()
                > 0);
    }

    void insert(CaseNumber number, BodyCode body, UserId by, Instant at) {
        database.sql("insert into decoy_case (case_no, body_code, planted_by, planted_at) values (?, ?, ?, ?)")
                .params(number.value(), body.value(), by.value(), at.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Decoys.Decoy> all() {
        return database.sql("select case_no, body_code, planted_at from decoy_case order by planted_at desc, case_no")
                .query((row, n) -> new Decoys.Decoy(
                        new CaseNumber(row.getString(1)),
                        BodyCode.of(row.getString(2)),
                        row.getObject(3, OffsetDateTime.class).toInstant()))
                .list();
    }
}
