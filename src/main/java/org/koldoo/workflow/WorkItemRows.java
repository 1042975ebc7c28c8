package org.koldoo.workflow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.BodyCode;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.Role;
import org.koldoo.base.UserId;

/** Between rows and work items. */
final class WorkItemRows {

    /** Where what has no due time stands in a list. */
    static final Instant END_OF_TIME = Instant.parse("9999-12-31T00:00:00Z");

    /** Read by their place: looking up twenty-five names in every row takes longer than reading the row. */
    static final String COLUMNS = "id, case_no, subject, topic, version_id, element, step_key, stage, body_code,"
            + " office, role, assignee, redirected, intended_body, restricted, created_at, due_at, state, outcome,"
            + " completed_by, completed_at, version, run_id, party, chosen, sort_at";

    private WorkItemRows() {}

    static KeptItem read(ResultSet row, int number) throws SQLException {
        var item = new WorkItem(
                new WorkItemId(row.getObject(1, UUID.class)),
                new CaseNumber(row.getString(2)),
                row.getObject(3, UUID.class),
                row.getString(4),
                row.getObject(5, UUID.class),
                row.getString(6),
                row.getString(7),
                Stage.valueOf(row.getString(8)),
                BodyCode.of(row.getString(9)),
                row.getString(10),
                Role.valueOf(row.getString(11)),
                user(row, 12),
                row.getString(13),
                body(row.getString(14)),
                row.getBoolean(15),
                row.getObject(16, OffsetDateTime.class).toInstant(),
                instant(row, 17),
                WorkItemState.valueOf(row.getString(18)),
                row.getString(19),
                user(row, 20),
                instant(row, 21),
                row.getLong(22));
        return new KeptItem(item, row.getObject(23, UUID.class), row.getString(24), row.getBoolean(25));
    }

    static @Nullable UUID id(@Nullable UserId user) {
        return user == null ? null : user.value();
    }

    static @Nullable String code(@Nullable BodyCode body) {
        return body == null ? null : body.value();
    }

    static @Nullable OffsetDateTime time(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    static OffsetDateTime sort(@Nullable Instant due) {
        return (due == null ? END_OF_TIME : due).atOffset(ZoneOffset.UTC);
    }

    private static @Nullable BodyCode body(@Nullable String code) {
        return code == null ? null : BodyCode.of(code);
    }

    private static @Nullable UserId user(ResultSet row, int column) throws SQLException {
        var id = row.getObject(column, UUID.class);
        return id == null ? null : new UserId(id);
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
