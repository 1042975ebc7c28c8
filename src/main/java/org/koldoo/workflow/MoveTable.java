package org.koldoo.workflow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.BodyCode;
import org.koldoo.base.UserId;
import org.koldoo.workflow.ProcedureMoves.Pick;
import org.koldoo.workflow.ProcedureMoves.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Moves of running cases in tables. */
@Repository
class MoveTable {

    private static final String OPEN = "OPEN";

    record Row(UUID id, UUID target, State state, UserId startedBy, Instant startedAt) {}

    /** What became of a run in a move. */
    enum Fate {
        WAITING,
        MOVED,
        STAYED,
        FAILED
    }

    private final JdbcClient jdbc;

    MoveTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID id, ProcedureVersion target, List<Pick> picks, UserId by, Instant now) {
        jdbc.sql(
                        "insert into procedure_move (id, topic, body, open_mark, target_version, state, started_by, started_at)"
                                + " values (?, ?, ?, ?, ?, 'RUNNING', ?, ?)")
                .param(id)
                .param(target.topic())
                .param(key(target.body()))
                .param(OPEN)
                .param(target.id())
                .param(by.value())
                .param(now.atOffset(ZoneOffset.UTC))
                .update();
        for (var pick : picks) {
            jdbc.sql("insert into procedure_move_pick (move_id, from_version, from_element, to_element)"
                            + " values (?, ?, ?, ?)")
                    .param(id)
                    .param(pick.version())
                    .param(pick.element())
                    .param(pick.to())
                    .update();
        }
    }

    void add(UUID move, UUID run, UUID from, Fate fate, @Nullable String reason) {
        jdbc.sql("insert into procedure_move_run (move_id, run_id, from_version, state, reason, attempts)"
                        + " values (?, ?, ?, ?, ?, 0)")
                .param(move)
                .param(run)
                .param(from)
                .param(fate.name())
                .param(reason)
                .update();
    }

    List<Pick> picks(UUID move) {
        return jdbc.sql("select * from procedure_move_pick where move_id = ?")
                .param(move)
                .query((row, number) -> new Pick(
                        row.getObject("from_version", UUID.class),
                        row.getString("from_element"),
                        row.getString("to_element")))
                .list();
    }

    Optional<Row> find(UUID move) {
        return jdbc.sql("select * from procedure_move where id = ?")
                .param(move)
                .query((row, number) -> read(row))
                .optional();
    }

    /** Whoever moves a case or stops the moving waits here. */
    Optional<Row> lock(UUID move) {
        return jdbc.sql("select * from procedure_move where id = ? for update")
                .param(move)
                .query((row, number) -> read(row))
                .optional();
    }

    boolean open(String topic, @Nullable BodyCode body) {
        return jdbc.sql("select count(*) from procedure_move where topic = ? and body = ? and open_mark = 'OPEN'")
                        .param(topic)
                        .param(key(body))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    List<UUID> running() {
        return jdbc.sql("select id from procedure_move where state = 'RUNNING' order by started_at")
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    List<Row> of(String topic, @Nullable BodyCode body) {
        return jdbc.sql("select * from procedure_move where topic = ? and body = ? order by started_at desc, id")
                .param(topic)
                .param(key(body))
                .query((row, number) -> read(row))
                .list();
    }

    List<UUID> waiting(UUID move, int most) {
        return jdbc.sql("select run_id from procedure_move_run where move_id = ? and state = 'WAITING'"
                        + " order by attempts, run_id fetch first " + most + " rows only")
                .param(move)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    /** The row stays locked; empty = somebody else was here. */
    Optional<UUID> lockWaiting(UUID move, UUID run) {
        return jdbc.sql("select from_version from procedure_move_run"
                        + " where move_id = ? and run_id = ? and state = 'WAITING' for update")
                .param(move)
                .param(run)
                .query(UUID.class)
                .optional();
    }

    void end(UUID move, UUID run, Fate fate, @Nullable String reason, Instant now) {
        jdbc.sql("update procedure_move_run set state = ?, reason = ?, done_at = ? where move_id = ? and run_id = ?")
                .param(fate.name())
                .param(reason)
                .param(now.atOffset(ZoneOffset.UTC))
                .param(move)
                .param(run)
                .update();
    }

    /** How often it was tried now. */
    int tried(UUID move, UUID run) {
        jdbc.sql("update procedure_move_run set attempts = attempts + 1 where move_id = ? and run_id = ?")
                .param(move)
                .param(run)
                .update();
        return jdbc.sql("select attempts from procedure_move_run where move_id = ? and run_id = ?")
                .param(move)
                .param(run)
                .query(Integer.class)
                .single();
    }

    void end(UUID move, State state, Instant now) {
        jdbc.sql("update procedure_move set state = ?, open_mark = ?, ended_at = ? where id = ? and state = 'RUNNING'")
                .param(state.name())
                .param(move.toString())
                .param(now.atOffset(ZoneOffset.UTC))
                .param(move)
                .update();
    }

    Map<Fate, Integer> counts(UUID move) {
        var counts = new HashMap<Fate, Integer>();
        jdbc.sql("select state, count(*) as runs from procedure_move_run where move_id = ? group by state")
                .param(move)
                .query((row, number) -> counts.put(Fate.valueOf(row.getString("state")), row.getInt("runs")))
                .list();
        return counts;
    }

    Map<String, Integer> reasons(UUID move) {
        var reasons = new HashMap<String, Integer>();
        jdbc.sql("select reason, count(*) as runs from procedure_move_run"
                        + " where move_id = ? and reason is not null group by reason")
                .param(move)
                .query((row, number) -> reasons.put(row.getString("reason"), row.getInt("runs")))
                .list();
        return reasons;
    }

    private static Row read(ResultSet row) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                row.getObject("target_version", UUID.class),
                State.valueOf(row.getString("state")),
                new UserId(row.getObject("started_by", UUID.class)),
                row.getObject("started_at", OffsetDateTime.class).toInstant());
    }

    private static String key(@Nullable BodyCode body) {
        return body == null ? "*" : body.value();
    }
}
