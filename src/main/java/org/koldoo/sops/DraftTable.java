package org.koldoo.sops;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.BodyCode;
import org.koldoo.base.Refused;
import org.koldoo.base.UserId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Drafts and their history in tables. */
@Repository
class DraftTable {

    static final String NATIONAL = "*";
    private static final String OPEN = "OPEN";

    /** A draft as it is kept, without its file. */
    record Row(
            UUID id,
            String topic,
            @Nullable BodyCode body,
            @Nullable UUID base,
            DraftState state,
            int revision,
            int head,
            int lastStep,
            UserId startedBy,
            UserId holder,
            Instant heldAt,
            Order order,
            @Nullable UserId submittedBy,
            @Nullable Instant submittedAt,
            @Nullable String submittedDigest,
            @Nullable UserId approvedBy,
            @Nullable String approvedDigest,
            @Nullable String returned,
            @Nullable UUID version) {}

    private final JdbcClient jdbc;

    DraftTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws Refused {@code draft.changed} where somebody else started one a moment ago */
    void insert(UUID id, String topic, @Nullable BodyCode body, @Nullable UUID base, UserId by, Instant now) {
        try {
            jdbc.sql(
                            "insert into sop_draft (id, topic, body, open_mark, base_version, state, revision, head, last_step,"
                                    + " started_by, started_at, holder, held_at, trial) values (?, ?, ?, ?, ?, 'DRAFT', 0, 0, 0, ?, ?,"
                                    + " ?, ?, false)")
                    .param(id)
                    .param(topic)
                    .param(key(body))
                    .param(OPEN)
                    .param(base)
                    .param(by.value())
                    .param(utc(now))
                    .param(by.value())
                    .param(utc(now))
                    .update();
        } catch (DuplicateKeyException faster) {
            throw new Refused("draft.changed");
        }
    }

    Optional<Row> find(UUID id) {
        return jdbc.sql("select * from sop_draft where id = ?")
                .param(id)
                .query((row, number) -> read(row))
                .optional();
    }

    /** Whoever changes a draft waits here for the others. */
    Optional<Row> lock(UUID id) {
        return jdbc.sql("select * from sop_draft where id = ? for update")
                .param(id)
                .query((row, number) -> read(row))
                .optional();
    }

    Optional<Row> open(String topic, @Nullable BodyCode body) {
        return jdbc.sql("select * from sop_draft where topic = ? and body = ? and open_mark = 'OPEN'")
                .param(topic)
                .param(key(body))
                .query((row, number) -> read(row))
                .optional();
    }

    List<Row> open() {
        return jdbc.sql("select * from sop_draft where open_mark = 'OPEN' order by held_at desc, id")
                .query((row, number) -> read(row))
                .list();
    }

    /** Takes the place of whatever was undone. */
    void addStep(UUID draft, int position, String bpmn, UserId by, Instant now) {
        jdbc.sql("delete from sop_draft_step where draft_id = ? and position >= ?")
                .param(draft)
                .param(position)
                .update();
        jdbc.sql("insert into sop_draft_step (draft_id, position, bpmn, changed_by, changed_at) values (?, ?, ?, ?, ?)")
                .param(draft)
                .param(position)
                .param(bpmn.getBytes(StandardCharsets.UTF_8))
                .param(by.value())
                .param(utc(now))
                .update();
        addAuthor(draft, by);
    }

    /** Whoever chose what a draft says, by writing it or by taking it as it is, has had a hand in it. */
    void addAuthor(UUID draft, UserId by) {
        if (!authors(draft).contains(by)) {
            jdbc.sql("insert into sop_draft_author (draft_id, user_id) values (?, ?)")
                    .param(draft)
                    .param(by.value())
                    .update();
        }
    }

    void forgetStepsBefore(UUID draft, int position) {
        jdbc.sql("delete from sop_draft_step where draft_id = ? and position < ?")
                .param(draft)
                .param(position)
                .update();
    }

    boolean hasStep(UUID draft, int position) {
        return jdbc.sql("select count(*) from sop_draft_step where draft_id = ? and position = ?")
                        .param(draft)
                        .param(position)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    String bpmn(UUID draft, int position) {
        var bytes = jdbc.sql("select bpmn from sop_draft_step where draft_id = ? and position = ?")
                .param(draft)
                .param(position)
                .query((row, number) -> row.getBytes("bpmn"))
                .single();
        return new String(bytes, StandardCharsets.UTF_8);
    }

    Set<UserId> authors(UUID draft) {
        return Set.copyOf(jdbc.sql("select user_id from sop_draft_author where draft_id = ?")
                .param(draft)
                .query((row, number) -> new UserId(row.getObject("user_id", UUID.class)))
                .list());
    }

    void moveTo(UUID draft, int revision, int head, int last, UserId holder, Instant now) {
        jdbc.sql("update sop_draft set revision = ?, head = ?, last_step = ?, holder = ?, held_at = ? where id = ?")
                .param(revision)
                .param(head)
                .param(last)
                .param(holder.value())
                .param(utc(now))
                .param(draft)
                .update();
    }

    void submit(UUID draft, @Nullable UUID base, Order order, String digest, UserId by, Instant now) {
        addAuthor(draft, by);
        jdbc.sql(
                        "update sop_draft set state = 'IN_REVIEW', base_version = ?, order_no = ?, order_date = ?, trial = ?, note = ?,"
                                + " submitted_by = ?, submitted_at = ?, submitted_digest = ?, returned_reason = null where id = ?")
                .param(base)
                .param(order.number())
                .param(order.date())
                .param(order.trial())
                .param(order.note())
                .param(by.value())
                .param(utc(now))
                .param(digest)
                .param(draft)
                .update();
    }

    void approve(UUID draft, String digest, UserId by, Instant now) {
        jdbc.sql("update sop_draft set state = 'APPROVED', approved_by = ?, approved_at = ?, approved_digest = ?"
                        + " where id = ?")
                .param(by.value())
                .param(utc(now))
                .param(digest)
                .param(draft)
                .update();
    }

    void backToWriting(UUID draft, @Nullable String reason) {
        jdbc.sql(
                        "update sop_draft set state = 'DRAFT', submitted_digest = null, approved_by = null, approved_at = null,"
                                + " approved_digest = null, returned_reason = ? where id = ?")
                .param(reason)
                .param(draft)
                .update();
    }

    void end(UUID draft, DraftState state, @Nullable UUID version, Instant now) {
        jdbc.sql("update sop_draft set state = ?, open_mark = ?, version_id = ?, ended_at = ? where id = ?")
                .param(state.name())
                .param(draft.toString())
                .param(version)
                .param(utc(now))
                .param(draft)
                .update();
    }

    private static Row read(ResultSet row) throws SQLException {
        var body = row.getString("body");
        var submitted = row.getObject("submitted_at", OffsetDateTime.class);
        return new Row(
                row.getObject("id", UUID.class),
                row.getString("topic"),
                body.equals(NATIONAL) ? null : BodyCode.of(body),
                row.getObject("base_version", UUID.class),
                DraftState.valueOf(row.getString("state")),
                row.getInt("revision"),
                row.getInt("head"),
                row.getInt("last_step"),
                new UserId(row.getObject("started_by", UUID.class)),
                new UserId(row.getObject("holder", UUID.class)),
                row.getObject("held_at", OffsetDateTime.class).toInstant(),
                new Order(
                        row.getString("order_no"),
                        row.getObject("order_date", LocalDate.class),
                        row.getBoolean("trial"),
                        row.getString("note")),
                person(row, "submitted_by"),
                submitted == null ? null : submitted.toInstant(),
                row.getString("submitted_digest"),
                person(row, "approved_by"),
                row.getString("approved_digest"),
                row.getString("returned_reason"),
                row.getObject("version_id", UUID.class));
    }

    static @Nullable UserId person(ResultSet row, String column) throws SQLException {
        var id = row.getObject(column, UUID.class);
        return id == null ? null : new UserId(id);
    }

    static String key(@Nullable BodyCode body) {
        return body == null ? NATIONAL : body.value();
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
