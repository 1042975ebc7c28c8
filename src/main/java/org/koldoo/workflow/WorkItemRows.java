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

    private WorkItemRows() {}

    static KeptItem read(ResultSet row, int number) throws SQLException {
        var item = new WorkItem(
                new WorkItemId(row.getObject("id", UUID.class)),
                new CaseNumber(row.getString("case_no")),
                row.getObject("subject", UUID.class),
                row.getString("topic"),
                row.getObject("version_id", UUID.class),
                row.getString("element"),
                row.getString("step_key"),
                Stage.valueOf(row.getString("stage")),
                BodyCode.of(row.getString("body_code")),
                row.getString("office"),
                Role.valueOf(row.getString("role")),
                user(row, "assignee"),
                row.getString("redirected"),
                body(row.getString("intended_body")),
                row.getBoolean("restricted"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                instant(row, "due_at"),
                WorkItemState.valueOf(row.getString("state")),
                row.getString("outcome"),
                user(row, "completed_by"),
                instant(row, "completed_at"),
                row.getLong("version"));
        return new KeptItem(
                item, row.getObject("run_id", UUID.class), row.getString("party"), row.getBoolean("chosen"));
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

    private static @Nullable UserId user(ResultSet row, String column) throws SQLException {
        var id = row.getObject(column, UUID.class);
        return id == null ? null : new UserId(id);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
