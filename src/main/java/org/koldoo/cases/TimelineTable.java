package org.koldoo.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.Actor;
import org.koldoo.base.BodyCode;
import org.koldoo.base.CaseNumber;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of the timelines; entries of one moment stay in the order in which they were made. */
@Repository
class TimelineTable {

    private final JdbcClient database;
    private final JdbcTemplate batches;

    TimelineTable(JdbcClient database, JdbcTemplate batches) {
        this.database = database;
        this.batches = batches;
    }

    /** An entry with its note still sealed. */
    record Row(Timeline.Entry entry, byte @Nullable [] note) {}

    record NewEntry(UUID id, String caseNo, Timeline.Kind kind, String code, Map<String, String> parameters) {

        static NewEntry of(CaseNumber number, Timeline.Kind kind, String code, Map<String, String> parameters) {
            return new NewEntry(UUID.randomUUID(), number.value(), kind, code, parameters);
        }
    }

    void insert(Collection<NewEntry> entries, Actor actor, Instant at) {
        batches.batchUpdate(
                "insert into timeline_entry (id, case_no, at, user_id, body_code, kind, code, parameters)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                entries.stream()
                        .map(entry -> Arrays.asList(
                                        entry.id(),
                                        entry.caseNo(),
                                        Sql.at(at),
                                        actor.id().value(),
                                        Sql.code(actor.body()),
                                        entry.kind().name(),
                                        entry.code(),
                                        text(entry.parameters()))
                                .toArray())
                        .toList());
    }

    void seal(UUID entry, byte[] note) {
        Sql.one(database.sql("update timeline_entry set note = ? where id = ?")
                .params(note, entry)
                .update());
    }

    /**
     * @param onlyOf only what this body did
     * @param without a code that the reader does not get
     */
    List<Row> of(
            CaseNumber number,
            Timeline.@Nullable Kind kind,
            @Nullable Instant before,
            @Nullable BodyCode onlyOf,
            @Nullable String without,
            int size) {
        var page = select(number, kind, before, onlyOf, without, " and at < ?", size);
        if (page.size() < size) {
            return page;
        }
        // What happened at the same moment as the last one belongs to its page, or the next page would miss it.
        var last = page.getLast().entry().at();
        var whole = new ArrayList<>(
                page.stream().filter(row -> !row.entry().at().equals(last)).toList());
        whole.addAll(select(number, kind, last, onlyOf, without, " and at = ?", Integer.MAX_VALUE));
        return whole;
    }

    private List<Row> select(
            CaseNumber number,
            Timeline.@Nullable Kind kind,
            @Nullable Instant moment,
            @Nullable BodyCode onlyOf,
            @Nullable String without,
            String when,
            int size) {
        var sql = new StringBuilder("select * from timeline_entry where case_no = ?");
        var parameters = new ArrayList<Object>(List.of(number.value()));
        if (moment != null) {
            sql.append(when);
            parameters.add(Sql.at(moment));
        }
        if (kind != null) {
            sql.append(" and kind = ?");
            parameters.add(kind.name());
        }
        if (onlyOf != null) {
            sql.append(" and body_code = ?");
            parameters.add(onlyOf.value());
        }
        if (without != null) {
            sql.append(" and code <> ?");
            parameters.add(without);
        }
        return database.sql(sql.append(" order by at desc, seq desc limit ")
                        .append(size)
                        .toString())
                .params(parameters)
                .query((row, n) -> read(row))
                .list();
    }

    private static Row read(ResultSet row) throws SQLException {
        var entry = new Timeline.Entry(
                row.getObject("id", UUID.class),
                Sql.instant(row, "at"),
                Sql.user(row, "user_id"),
                Sql.body(row, "body_code"),
                Timeline.Kind.valueOf(row.getString("kind")),
                row.getString("code"),
                parameters(row.getString("parameters")),
                null);
        return new Row(entry, row.getBytes("note"));
    }

    /** Codes, numbers and dates only, so that the two signs never occur in them. */
    static String text(Map<String, String> parameters) {
        return new TreeMap<>(parameters)
                .entrySet().stream()
                        .map(one -> one.getKey() + "=" + one.getValue().replaceAll("[=\n]", " "))
                        .collect(Collectors.joining("\n"));
    }

    static Map<String, String> parameters(String text) {
        var parameters = new LinkedHashMap<String, String>();
        for (var line : text.split("\n")) {
            var at = line.indexOf('=');
            if (at > 0) {
                parameters.put(line.substring(0, at), line.substring(at + 1));
            }
        }
        return parameters;
    }
}
