package org.koldoo.workflow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.UserId;
import org.koldoo.workflow.DecisionVersion.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Versions of decision tables, and which of them are in force. */
@Repository
class DecisionVersions {

    private final JdbcClient jdbc;

    DecisionVersions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Kept(DecisionVersion version, byte[] dmn) {

        int number() {
            return version.number();
        }
    }

    record Active(
            UUID version,
            Instant since,
            UserId by,
            boolean wentBack,
            @Nullable UserId confirmedBy) {}

    /** Whoever publishes waits here for the others; the lock is that of the procedures. */
    void lock() {
        jdbc.sql("select name from workflow_lock where name = 'procedures' for update")
                .query(String.class)
                .single();
    }

    Map<String, UUID> active() {
        var active = new HashMap<String, UUID>();
        jdbc.sql("select table_key, version_id from active_decision").query((row) -> {
            active.put(row.getString("table_key"), row.getObject("version_id", UUID.class));
        });
        return active;
    }

    Optional<Active> active(String table) {
        return jdbc.sql("select * from active_decision where table_key = ?")
                .param(table)
                .query((row, number) -> new Active(
                        row.getObject("version_id", UUID.class),
                        row.getObject("since", OffsetDateTime.class).toInstant(),
                        new UserId(row.getObject("activated_by", UUID.class)),
                        row.getBoolean("went_back"),
                        user(row, "confirmed_by")))
                .optional();
    }

    Kept get(UUID id) {
        return find(id).orElseThrow(() -> new IllegalStateException("No version " + id + " of a decision table"));
    }

    Optional<Kept> find(UUID id) {
        return jdbc.sql("select * from decision_version where id = ?")
                .param(id)
                .query((row, number) -> new Kept(version(row), row.getBytes("dmn")))
                .optional();
    }

    /** Newest first. */
    List<DecisionVersion> of(String table) {
        return jdbc.sql("select id, table_key, number, digest, shipped, order_no, order_date, created_at, created_by,"
                        + " approved_by from decision_version where table_key = ? order by number desc")
                .param(table)
                .query((row, number) -> version(row))
                .list();
    }

    void insert(DecisionVersion version, byte[] dmn) {
        var order = version.order();
        jdbc.sql("insert into decision_version (id, table_key, number, digest, dmn, shipped, order_no, order_date,"
                        + " created_at, created_by, approved_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(version.id())
                .param(version.table())
                .param(version.number())
                .param(version.digest())
                .param(dmn)
                .param(version.shipped())
                .param(order == null ? null : order.number())
                .param(order == null ? null : order.date())
                .param(version.createdAt().atOffset(ZoneOffset.UTC))
                .param(version.createdBy().value())
                .param(
                        version.approvedBy() == null
                                ? null
                                : version.approvedBy().value())
                .update();
    }

    void activate(String table, UUID version, Instant now, UserId by, boolean wentBack) {
        jdbc.sql("delete from active_decision where table_key = ?").param(table).update();
        jdbc.sql("insert into active_decision (table_key, version_id, since, activated_by, went_back)"
                        + " values (?, ?, ?, ?, ?)")
                .param(table)
                .param(version)
                .param(now.atOffset(ZoneOffset.UTC))
                .param(by.value())
                .param(wentBack)
                .update();
    }

    void confirm(String table, UserId by, Instant now) {
        jdbc.sql("update active_decision set confirmed_by = ?, confirmed_at = ? where table_key = ?")
                .param(by.value())
                .param(now.atOffset(ZoneOffset.UTC))
                .param(table)
                .update();
    }

    private static DecisionVersion version(ResultSet row) throws SQLException {
        var order = row.getString("order_no");
        return new DecisionVersion(
                row.getObject("id", UUID.class),
                row.getString("table_key"),
                row.getInt("number"),
                row.getString("digest"),
                row.getBoolean("shipped"),
                order == null ? null : new Order(order, row.getObject("order_date", LocalDate.class)),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                new UserId(row.getObject("created_by", UUID.class)),
                user(row, "approved_by"));
    }

    private static @Nullable UserId user(ResultSet row, String column) throws SQLException {
        var id = row.getObject(column, UUID.class);
        return id == null ? null : new UserId(id);
    }
}
