package org.koldoo.workflow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.UserId;
import org.koldoo.workflow.DecisionDrafts.State;
import org.koldoo.workflow.DecisionVersion.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Drafts of decision tables with all their revisions. */
@Repository
class DecisionDraftRows {

    private final JdbcClient jdbc;

    DecisionDraftRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Row(
            UUID id,
            String table,
            UUID base,
            State state,
            int revision,
            UserId author,
            UserId changedBy,
            Instant changedAt,
            @Nullable Order order,
            @Nullable String approvedDigest,
            @Nullable UserId approver,
            @Nullable String rejected,
            long version) {}

    Optional<UUID> openOf(String table) {
        return jdbc.sql("select id from decision_draft where table_key = ? and state in ('DRAFT', 'IN_REVIEW',"
                        + " 'APPROVED')")
                .param(table)
                .query(UUID.class)
                .optional();
    }

    Optional<Row> find(UUID id, boolean hold) {
        return jdbc.sql("select * from decision_draft where id = ?" + (hold ? " for update" : ""))
                .param(id)
                .query((row, number) -> row(row))
                .optional();
    }

    byte[] dmn(UUID draft, int revision) {
        return jdbc.sql("select dmn from decision_draft_revision where draft_id = ? and revision = ?")
                .param(draft)
                .param(revision)
                .query(byte[].class)
                .single();
    }

    int latest(UUID draft) {
        return jdbc.sql("select max(revision) from decision_draft_revision where draft_id = ?")
                .param(draft)
                .query(Integer.class)
                .single();
    }

    void insert(UUID id, String table, UUID base, byte[] dmn, UserId author, Instant now) {
        jdbc.sql("insert into decision_draft (id, table_key, base_version, state, revision, author, created_at,"
                        + " changed_by, changed_at, version) values (?, ?, ?, 'DRAFT', 0, ?, ?, ?, ?, 0)")
                .param(id)
                .param(table)
                .param(base)
                .param(author.value())
                .param(now.atOffset(ZoneOffset.UTC))
                .param(author.value())
                .param(now.atOffset(ZoneOffset.UTC))
                .update();
        revision(id, 0, dmn);
    }

    /** What was undone before is gone: a new change takes its place. */
    void revision(UUID draft, int revision, byte[] dmn) {
        jdbc.sql("delete from decision_draft_revision where draft_id = ? and revision >= ?")
                .param(draft)
                .param(revision)
                .update();
        jdbc.sql("insert into decision_draft_revision (draft_id, revision, dmn) values (?, ?, ?)")
                .param(draft)
                .param(revision)
                .param(dmn)
                .update();
    }

    void at(UUID draft, int revision, UserId by, Instant now) {
        jdbc.sql("update decision_draft set revision = ?, changed_by = ?, changed_at = ?, version = version + 1"
                        + " where id = ?")
                .param(revision)
                .param(by.value())
                .param(now.atOffset(ZoneOffset.UTC))
                .param(draft)
                .update();
    }

    void hand(UUID draft, UserId user) {
        if (!hands(draft).contains(user)) {
            jdbc.sql("insert into decision_draft_hand (draft_id, user_id) values (?, ?)")
                    .param(draft)
                    .param(user.value())
                    .update();
        }
    }

    /** Whoever had a hand in it. */
    Set<UserId> hands(UUID draft) {
        return jdbc.sql("select user_id from decision_draft_hand where draft_id = ?")
                .param(draft)
                .query((row, number) -> new UserId(row.getObject("user_id", UUID.class)))
                .set();
    }

    void asked(UUID draft, UUID base, @Nullable Order order) {
        jdbc.sql("update decision_draft set state = 'IN_REVIEW', base_version = ?, order_no = ?, order_date = ?,"
                        + " rejected_reason = null, version = version + 1 where id = ?")
                .param(base)
                .param(order == null ? null : order.number())
                .param(order == null ? null : order.date())
                .param(draft)
                .update();
    }

    void approved(UUID draft, String digest, UserId by) {
        jdbc.sql("update decision_draft set state = 'APPROVED', approved_digest = ?, approver = ?,"
                        + " version = version + 1 where id = ?")
                .param(digest)
                .param(by.value())
                .param(draft)
                .update();
    }

    void open(UUID draft, @Nullable String rejected) {
        jdbc.sql("update decision_draft set state = 'DRAFT', approved_digest = null, approver = null,"
                        + " rejected_reason = ?, version = version + 1 where id = ?")
                .param(rejected)
                .param(draft)
                .update();
    }

    void ended(UUID draft, State state, @Nullable UUID published) {
        jdbc.sql("update decision_draft set state = ?, published_version = ?, version = version + 1 where id = ?")
                .param(state.name())
                .param(published)
                .param(draft)
                .update();
    }

    private static Row row(ResultSet row) throws SQLException {
        var order = row.getString("order_no");
        var approver = row.getObject("approver", UUID.class);
        return new Row(
                row.getObject("id", UUID.class),
                row.getString("table_key"),
                row.getObject("base_version", UUID.class),
                State.valueOf(row.getString("state")),
                row.getInt("revision"),
                new UserId(row.getObject("author", UUID.class)),
                new UserId(row.getObject("changed_by", UUID.class)),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                order == null ? null : new Order(order, row.getObject("order_date", LocalDate.class)),
                row.getString("approved_digest"),
                approver == null ? null : new UserId(approver),
                row.getString("rejected_reason"),
                row.getLong("version"));
    }
}
