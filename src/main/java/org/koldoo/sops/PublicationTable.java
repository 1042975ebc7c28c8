package org.koldoo.sops;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.BodyCode;
import org.koldoo.base.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How versions came into force, in a table that only grows by rows and by the second look. */
@Repository
class PublicationTable {

    private final JdbcClient jdbc;

    PublicationTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Publication publication) {
        var order = publication.order();
        var approvedBy = publication.approvedBy();
        jdbc.sql("insert into sop_publication (id, version_id, topic, body, kind, order_no, order_date, trial, note,"
                        + " acted_by, acted_at, approved_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(publication.id())
                .param(publication.version())
                .param(publication.topic())
                .param(DraftTable.key(publication.body()))
                .param(publication.kind().name())
                .param(order.number())
                .param(order.date())
                .param(order.trial())
                .param(order.note())
                .param(publication.by().value())
                .param(publication.at().atOffset(ZoneOffset.UTC))
                .param(approvedBy == null ? null : approvedBy.value())
                .update();
    }

    /** Newest first. */
    List<Publication> of(String topic, @Nullable BodyCode body) {
        return jdbc.sql("select * from sop_publication where topic = ? and body = ? order by acted_at desc, id")
                .param(topic)
                .param(DraftTable.key(body))
                .query((row, number) -> read(row))
                .list();
    }

    List<Publication> waiting() {
        return jdbc.sql("select * from sop_publication where kind = 'WENT_BACK' and reviewed_by is null"
                        + " order by acted_at, id")
                .query((row, number) -> read(row))
                .list();
    }

    Optional<Publication> lock(UUID id) {
        return jdbc.sql("select * from sop_publication where id = ? for update")
                .param(id)
                .query((row, number) -> read(row))
                .optional();
    }

    void reviewed(UUID id, UserId by, Instant now) {
        jdbc.sql("update sop_publication set reviewed_by = ?, reviewed_at = ? where id = ?")
                .param(by.value())
                .param(now.atOffset(ZoneOffset.UTC))
                .param(id)
                .update();
    }

    private static Publication read(ResultSet row) throws SQLException {
        var body = row.getString("body");
        var reviewed = row.getObject("reviewed_at", OffsetDateTime.class);
        var by = DraftTable.person(row, "acted_by");
        return new Publication(
                row.getObject("id", UUID.class),
                row.getObject("version_id", UUID.class),
                row.getString("topic"),
                body.equals(DraftTable.NATIONAL) ? null : BodyCode.of(body),
                Publication.Kind.valueOf(row.getString("kind")),
                new Order(
                        row.getString("order_no"),
                        row.getObject("order_date", LocalDate.class),
                        row.getBoolean("trial"),
                        row.getString("note")),
                by == null ? UserId.SYSTEM : by,
                row.getObject("acted_at", OffsetDateTime.class).toInstant(),
                DraftTable.person(row, "approved_by"),
                DraftTable.person(row, "reviewed_by"),
                reviewed == null ? null : reviewed.toInstant());
    }
}
