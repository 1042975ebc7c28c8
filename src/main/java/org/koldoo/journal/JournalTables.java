package org.koldoo.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JournalTables {

    private static final String COLUMNS =
            "seq, happened_at, user_id, body_code, session_mark, action, case_no, object, facts, mac";

    private final JdbcClient database;
    private final JdbcTemplate batches;

    JournalTables(JdbcTemplate database) {
        this.database = JdbcClient.create(database);
        this.batches = database;
    }

    record Head(long sequence, byte[] mac) {}

    record Row(long sequence, WrittenEntry entry, byte[] mac) {}

    /** Held until commit, which is near: entries are written last. */
    Head lockHead() {
        return head("select seq, mac from journal_head where id = 1 for update");
    }

    Head head() {
        return head("select seq, mac from journal_head where id = 1");
    }

    private Head head(String sql) {
        return database.sql(sql)
                .query((row, number) -> new Head(row.getLong(1), row.getBytes(2)))
                .single();
    }

    void moveHead(Head head) {
        database.sql("update journal_head set seq = ?, mac = ? where id = 1")
                .params(head.sequence(), head.mac())
                .update();
    }

    /** In one batch, because whoever writes meanwhile waits for the head. */
    void insert(List<Row> rows) {
        batches.batchUpdate(
                "insert into journal_entry (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                rows.stream().map(JournalTables::columns).toList());
    }

    private static Object[] columns(Row row) {
        var entry = row.entry();
        return Arrays.asList(
                        row.sequence(),
                        stored(entry.at()),
                        entry.user(),
                        entry.body(),
                        entry.session(),
                        entry.action(),
                        entry.caseNumber(),
                        entry.object(),
                        entry.facts(),
                        row.mac())
                .toArray();
    }

    List<Row> after(long sequence, long last, int limit) {
        return database.sql("select " + COLUMNS + " from journal_entry where seq > ? and seq <= ? order by seq limit "
                        + limit)
                .params(sequence, last)
                .query((row, number) -> read(row))
                .list();
    }

    /** The first entry outside the chain: before its beginning, or behind the end that the head names. */
    Optional<Long> firstOutside() {
        return Optional.ofNullable(database.sql("select min(e.seq) as place from journal_entry e, journal_head h"
                        + " where e.seq < 1 or e.seq > h.seq")
                .query((row, number) -> row.getObject("place", Long.class))
                .list()
                .getFirst());
    }

    List<JournalLine> find(JournalQuery query) {
        var where = new ArrayList<String>();
        var values = new ArrayList<Object>();
        and(
                where,
                values,
                "user_id = ?",
                query.user() == null ? null : query.user().value());
        and(
                where,
                values,
                "case_no = ?",
                query.caseNumber() == null ? null : query.caseNumber().value());
        and(where, values, "happened_at >= ?", query.from() == null ? null : stored(query.from()));
        and(where, values, "happened_at < ?", query.until() == null ? null : stored(query.until()));
        and(where, values, "seq < ?", query.before() == 0 ? null : query.before());
        var action = query.action();
        if (action != null && action.endsWith(".")) {
            and(where, values, "action like ?", action.replaceAll("[%_\\\\]", "") + "%");
        } else {
            and(where, values, "action = ?", action);
        }
        return database
                .sql("select " + COLUMNS + " from journal_entry"
                        + (where.isEmpty() ? "" : " where " + String.join(" and ", where))
                        + " order by seq desc limit " + Math.clamp(query.limit(), 1, 1000))
                .params(values)
                .query((row, number) -> read(row))
                .list()
                .stream()
                .map(row -> row.entry().asLine(row.sequence()))
                .toList();
    }

    /** Reads the whole journal: for the rare question whose file it was. */
    List<JournalLine> withFact(String key, String value) {
        return database
                .sql("select " + COLUMNS + " from journal_entry where facts like ? order by seq")
                .param("%" + key + "=" + value + "%")
                .query((row, number) -> read(row))
                .list()
                .stream()
                .map(row -> row.entry().asLine(row.sequence()))
                .filter(line -> value.equals(line.facts().get(key)))
                .toList();
    }

    private static void and(List<String> where, List<Object> values, String condition, @Nullable Object value) {
        if (value != null) {
            where.add(condition);
            values.add(value);
        }
    }

    private static OffsetDateTime stored(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Row read(ResultSet row) throws SQLException {
        var entry = new WrittenEntry(
                row.getObject(2, OffsetDateTime.class).toInstant(),
                row.getObject(3, UUID.class),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9));
        return new Row(row.getLong(1), entry, row.getBytes(10));
    }
}
