package org.koldoo.workflow;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.BodyCode;
import org.koldoo.base.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Versions of procedures; a version never changes, so what was read once is kept. */
@Repository
class VersionTable {

    private static final String NATIONAL = "*";

    private final JdbcClient jdbc;
    private final ProcedureReader reader;
    private final Map<UUID, ProcedureVersion> kept = new ConcurrentHashMap<>();
    private final Map<String, UUID> byDefinition = new ConcurrentHashMap<>();

    VersionTable(JdbcClient jdbc, ProcedureReader reader) {
        this.jdbc = jdbc;
        this.reader = reader;
    }

    /** Whoever publishes procedures waits here for the others. */
    void lock() {
        jdbc.sql("select name from workflow_lock where name = 'procedures' for update")
                .query(String.class)
                .single();
    }

    /** The version that runs now: the body's own if there is one, else the national one. */
    Optional<ProcedureVersion> active(String topic, @Nullable BodyCode body) {
        return jdbc
                .sql("select version_id from active_procedure where topic = ? and body in (?, '*')"
                        + " order by case when body = '*' then 1 else 0 end")
                .param(topic)
                .param(key(body))
                .query((row, number) -> get(row.getObject("version_id", UUID.class)))
                .list()
                .stream()
                .findFirst();
    }

    /** The active version of exactly this body, null = national. */
    Optional<ProcedureVersion> activeOf(String topic, @Nullable BodyCode body) {
        return active(topic, body).filter(version -> key(version.body()).equals(key(body)));
    }

    List<ProcedureVersion> active() {
        return jdbc.sql("select version_id, since from active_procedure order by topic, body")
                .query((row, number) -> since(get(row.getObject("version_id", UUID.class)), time(row, "since")))
                .list();
    }

    /** Newest first. */
    List<ProcedureVersions.Version> all(String topic, @Nullable BodyCode body) {
        return jdbc.sql("select v.id, v.created_at, v.created_by, a.version_id as active_id from procedure_version v"
                        + " left join active_procedure a on a.version_id = v.id"
                        + " where v.topic = ? and v.body = ? order by v.number desc")
                .param(topic)
                .param(key(body))
                .query((row, number) -> {
                    var version = get(row.getObject("id", UUID.class));
                    return new ProcedureVersions.Version(
                            version.id(),
                            version.topic(),
                            version.body(),
                            version.number(),
                            version.content().name(),
                            version.shipped(),
                            row.getObject("active_id", UUID.class) != null,
                            version.digest(),
                            time(row, "created_at"),
                            new UserId(row.getObject("created_by", UUID.class)));
                })
                .list();
    }

    /** Of what runs now; without reading the procedures themselves. */
    Set<String> activeDigests() {
        return Set.copyOf(
                jdbc.sql("select v.digest from active_procedure a join procedure_version v on v.id = a.version_id")
                        .query(String.class)
                        .list());
    }

    ProcedureVersion get(UUID id) {
        return find(id).orElseThrow(() -> new IllegalStateException("No procedure version " + id));
    }

    Optional<ProcedureVersion> find(UUID id) {
        var known = kept.get(id);
        if (known != null) {
            return Optional.of(known);
        }
        var found = jdbc.sql("select * from procedure_version where id = ?")
                .param(id)
                .query((row, number) -> read(row))
                .optional();
        found.ifPresent(this::keep);
        return found;
    }

    ProcedureVersion ofDefinition(String definition) {
        var id = byDefinition.get(definition);
        if (id == null) {
            id = jdbc.sql("select id from procedure_version where definition_id = ?")
                    .param(definition)
                    .query(UUID.class)
                    .single();
        }
        return get(id);
    }

    /** Whether exactly this file was taken in before. */
    boolean known(String topic, @Nullable BodyCode body, String digest) {
        return jdbc.sql("select count(*) from procedure_version where topic = ? and body = ? and digest = ?")
                        .param(topic)
                        .param(key(body))
                        .param(digest)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    int nextNumber(String topic, @Nullable BodyCode body) {
        return jdbc.sql("select coalesce(max(number), 0) + 1 from procedure_version where topic = ? and body = ?")
                .param(topic)
                .param(key(body))
                .query(Integer.class)
                .single();
    }

    void insert(ProcedureVersion version, UserId by, Instant now) {
        jdbc.sql("insert into procedure_version (id, topic, body, number, shipped, digest, definition_id, bpmn,"
                        + " created_at, created_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(version.id())
                .param(version.topic())
                .param(key(version.body()))
                .param(version.number())
                .param(version.shipped())
                .param(version.digest())
                .param(version.definition())
                .param(version.bpmn().getBytes(StandardCharsets.UTF_8))
                .param(now.atOffset(ZoneOffset.UTC))
                .param(by.value())
                .update();
    }

    void activate(ProcedureVersion version, Instant now) {
        jdbc.sql("delete from active_procedure where topic = ? and body = ?")
                .param(version.topic())
                .param(key(version.body()))
                .update();
        jdbc.sql("insert into active_procedure (topic, body, version_id, since) values (?, ?, ?, ?)")
                .param(version.topic())
                .param(key(version.body()))
                .param(version.id())
                .param(now.atOffset(ZoneOffset.UTC))
                .update();
    }

    private ProcedureVersion read(ResultSet row) throws SQLException {
        var bytes = row.getBytes("bpmn");
        var body = row.getString("body");
        return new ProcedureVersion(
                row.getObject("id", UUID.class),
                row.getString("topic"),
                body.equals(NATIONAL) ? null : BodyCode.of(body),
                row.getInt("number"),
                row.getBoolean("shipped"),
                row.getString("digest"),
                row.getString("definition_id"),
                null,
                reader.read(bytes),
                new String(bytes, StandardCharsets.UTF_8));
    }

    private void keep(ProcedureVersion version) {
        kept.put(version.id(), version);
        byDefinition.put(version.definition(), version.id());
    }

    private static ProcedureVersion since(ProcedureVersion version, Instant since) {
        return new ProcedureVersion(
                version.id(),
                version.topic(),
                version.body(),
                version.number(),
                version.shipped(),
                version.digest(),
                version.definition(),
                since,
                version.content(),
                version.bpmn());
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static String key(@Nullable BodyCode body) {
        return body == null ? NATIONAL : body.value();
    }
}
