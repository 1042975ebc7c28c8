package org.koldoo.retention;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.BodyCode;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.KeepsBack;
import org.koldoo.base.Mechanism;
import org.koldoo.base.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Requests in their table; read as the mechanism, because oversight sees no case. The service checks who. */
@Repository
class DataRequestTable implements KeepsBack {

    /** A request with its texts still sealed. */
    record Row(DataRequest request, byte @Nullable [] wish, byte @Nullable [] reason) {}

    private final JdbcClient database;

    DataRequestTable(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Optional<String> reason(CaseNumber number) {
        Mechanism.only();
        return of(number).stream().anyMatch(row -> row.request().open()) ? Optional.of("REQUEST") : Optional.empty();
    }

    List<Row> of(CaseNumber number) {
        return rows("case_no = ? order by recorded_at desc", number.value());
    }

    Optional<Row> find(UUID id) {
        return rows("id = ?", id).stream().findFirst();
    }

    /** Open ones first, what is due first. */
    List<Row> ofBody(String body) {
        return rows("body_code = ? order by answered_at desc nulls first, due_at fetch first 500 rows only", body);
    }

    List<Row> all() {
        return rows("0 = ? order by answered_at desc nulls first, due_at fetch first 500 rows only", 0);
    }

    List<Row> lateAndUntold(Instant now) {
        return rows("answered_at is null and late_told is null and due_at < ?", at(now));
    }

    private List<Row> rows(String which, Object parameter) {
        return Mechanism.does(() -> database.sql("select * from data_request where " + which)
                .param(parameter)
                .query((row, n) -> read(row))
                .list());
    }

    void insert(
            UUID id, NewDataRequest asked, BodyCode body, byte @Nullable [] wish, UserId by, Instant now, Instant due) {
        boolean checked = asked.identity() != DataRequest.Identity.NOT_YET;
        database.sql("insert into data_request (id, case_no, body_code, kind, received, received_on, identity_by,"
                        + " checked_by, wish, recorded_by, recorded_at, due_at, version)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)")
                .params(Arrays.asList(
                        id,
                        asked.number().value(),
                        body.value(),
                        asked.kind().name(),
                        asked.received().name(),
                        asked.receivedOn(),
                        asked.identity().name(),
                        checked ? by.value() : null,
                        wish,
                        by.value(),
                        at(now),
                        at(due)))
                .update();
    }

    void identity(UUID id, DataRequest.Identity how, UserId by) {
        set("identity_by = ?, checked_by = ?", how.name(), by.value(), id);
    }

    void toldKept(UUID id, Instant now) {
        set("told_kept = ?", at(now), id);
    }

    void lateTold(UUID id, Instant now) {
        set("late_told = ?", at(now), id);
    }

    /** Whether it was still open. */
    boolean answer(UUID id, DataRequest.Outcome outcome, byte @Nullable [] reason, UserId by, Instant now) {
        return set(
                        "outcome = ?, reason = ?, answered_by = ?, answered_at = ?",
                        outcome.name(),
                        reason,
                        by.value(),
                        at(now),
                        id)
                == 1;
    }

    private int set(String assignments, @Nullable Object... values) {
        return Mechanism.does(() -> database.sql("update data_request set " + assignments
                        + ", version = version + 1 where id = ? and answered_at is null")
                .params(Arrays.asList(values))
                .update());
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Row read(ResultSet row) throws SQLException {
        var outcome = row.getString("outcome");
        var checked = row.getObject("checked_by", UUID.class);
        var request = new DataRequest(
                row.getObject("id", UUID.class),
                new CaseNumber(row.getString("case_no")),
                BodyCode.of(row.getString("body_code")),
                DataRequest.Kind.valueOf(row.getString("kind")),
                DataRequest.Received.valueOf(row.getString("received")),
                row.getObject("received_on", LocalDate.class),
                DataRequest.Identity.valueOf(row.getString("identity_by")),
                checked == null ? null : new UserId(checked),
                null,
                new UserId(row.getObject("recorded_by", UUID.class)),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getObject("due_at", OffsetDateTime.class).toInstant(),
                instant(row, "told_kept"),
                outcome == null ? null : DataRequest.Outcome.valueOf(outcome),
                null,
                instant(row, "answered_at"));
        return new Row(request, row.getBytes("wish"), row.getBytes("reason"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
