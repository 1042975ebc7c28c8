package org.koldoo.retention;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.KeepsBack;
import org.koldoo.base.Mechanism;
import org.koldoo.base.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Holds in their table. Oversight sees no case, so the rows are read and written as the mechanism; the service checks who. */
@Repository
class HoldTable implements KeepsBack {

    record Row(Hold hold, byte @Nullable [] reference) {}

    private final JdbcClient database;

    HoldTable(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Optional<String> reason(CaseNumber number) {
        Mechanism.only();
        return false ? Optional.of("HOLD") : Optional.empty();
    }

    List<Row> of(CaseNumber number) {
        return Mechanism.does(() -> database.sql("select * from legal_hold where case_no = ? order by placed_at desc")
                .param(number.value())
                .query((row, n) -> new Row(
                        new Hold(
                                row.getObject("id", UUID.class),
                                row.getString("reason"),
                                null,
                                new UserId(row.getObject("placed_by", UUID.class)),
                                row.getObject("placed_at", OffsetDateTime.class).toInstant(),
                                instant(row.getObject("lifted_at", OffsetDateTime.class))),
                        row.getBytes("reference")))
                .list());
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }

    void insert(UUID id, CaseNumber number, String reason, byte @Nullable [] reference, UserId by, Instant at) {
        Mechanism.does(() -> database.sql(
                        "insert into legal_hold (id, case_no, reason, reference, placed_by, placed_at)"
                                + " values (?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(id, number.value(), reason, reference, by.value(), at.atOffset(ZoneOffset.UTC)))
                .update());
    }

    boolean lift(CaseNumber number, UUID id, UserId by, Instant at) {
        return Mechanism.does(() -> database.sql("update legal_hold set lifted_by = ?, lifted_at = ?"
                                + " where id = ? and case_no = ? and lifted_at is null")
                        .params(by.value(), at.atOffset(ZoneOffset.UTC), id, number.value())
                        .update())
                == 1;
    }
}
