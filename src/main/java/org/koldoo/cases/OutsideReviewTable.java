package org.koldoo.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.Actor;
import org.koldoo.base.Role;
import org.koldoo.cases.AnsweredForOthers.Review;
import org.koldoo.cases.AnsweredForOthers.Verdict;
import org.koldoo.workflow.WorkItem;
import org.koldoo.workflow.WorkItemId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which tasks were closed for another body, and what became of it there. */
@Repository
class OutsideReviewTable {

    /** Reviews {@code r} of cases that somebody sees whole; the same definition as everywhere. */
    private static final String WHOLE = " from outside_review r join case_file c on c.case_no = r.case_no"
            + " where exists (select 1 from case_grant g where g.case_no = c.case_no"
            + " and g.scope = 'FULL' and " + Visibility.HOLDS + ")";

    private static final String OPEN = " and c.closed_at is null";

    private final JdbcClient database;

    OutsideReviewTable(JdbcClient database) {
        this.database = database;
    }

    void insert(WorkItem item, Instant at) {
        database.sql("insert into outside_review (work_item, case_no, body_code, role, entered_at, version)"
                        + " values (?, ?, ?, ?, ?, 0)")
                .params(
                        item.id().value(),
                        item.caseNumber().value(),
                        item.body().value(),
                        item.role().name(),
                        Sql.at(at))
                .update();
    }

    Optional<Review> find(WorkItemId id) {
        return database.sql("select * from outside_review where work_item = ?")
                .param(id.value())
                .query((row, n) -> read(row))
                .optional();
    }

    /** Whether nobody has said anything since this version was read. */
    boolean review(WorkItemId id, Verdict verdict, @Nullable String outcome, Actor by, Instant at, long version) {
        return database.sql("update outside_review set verdict = ?, outcome = ?, reviewed_by = ?, reviewed_at = ?,"
                                + " noted_at = null, version = version + 1 where work_item = ? and version = ?")
                        .param(1, verdict.name())
                        .param(2, outcome, Types.VARCHAR)
                        .param(3, by.id().value())
                        .param(4, Sql.at(at))
                        .param(5, id.value())
                        .param(6, version)
                        .update()
                == 1;
    }

    void noted(WorkItemId id, Instant at) {
        database.sql("update outside_review set noted_at = ? where work_item = ? and verdict = 'CORRECTED'")
                .params(Sql.at(at), id.value())
                .update();
    }

    /** Not yet looked at, oldest first. Whether the body may still be told is for the caller to ask. */
    List<WorkItemId> toReview(Actor actor, int size) {
        if (actor.body() == null || actor.roles().isEmpty()) {
            return List.of();
        }
        return ids(
                "select work_item from outside_review where body_code = :body and role in (:roles)"
                        + " and verdict is null order by entered_at, work_item limit :size",
                Map.of(
                        "body",
                        actor.body().value(),
                        "roles",
                        actor.roles().stream().map(Role::name).toList(),
                        "size",
                        size));
    }

    List<WorkItemId> corrected(Map<String, Object> holder, int size) {
        return whole(" and c.assignee = :user and r.verdict = 'CORRECTED' and r.noted_at is null", holder, size);
    }

    List<WorkItemId> closedForOthers(Map<String, Object> holder, int size) {
        return whole(OPEN, holder, size);
    }

    private List<WorkItemId> whole(String also, Map<String, Object> holder, int size) {
        var parameters = new java.util.HashMap<>(holder);
        parameters.put("size", size);
        return ids(
                "select r.work_item" + WHOLE + also + " order by r.entered_at desc, r.work_item limit :size",
                parameters);
    }

    long count(Map<String, Object> holder) {
        return database.sql("select count(*)" + WHOLE + OPEN)
                .params(holder)
                .query(Long.class)
                .single();
    }

    private List<WorkItemId> ids(String sql, Map<String, Object> parameters) {
        return database.sql(sql)
                .params(parameters)
                .query((row, n) -> new WorkItemId(row.getObject(1, UUID.class)))
                .list();
    }

    private static Review read(ResultSet row) throws SQLException {
        var verdict = row.getString("verdict");
        return new Review(
                verdict == null ? null : Verdict.valueOf(verdict),
                row.getString("outcome"),
                Sql.user(row, "reviewed_by"),
                Sql.instantNullable(row, "reviewed_at"),
                row.getObject("noted_at") != null,
                row.getLong("version"));
    }
}
