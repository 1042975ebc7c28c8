package org.koldoo.workflow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.BodyCode;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.Mechanism;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Running and ended procedures; the id of a run is the engine's id of the instance. */
@Repository
class RunTable {

    /**
     * A run as it is kept.
     *
     * @param root the run that a person or a chapter started; the run itself, or the one that called it
     */
    record Run(
            UUID id,
            UUID root,
            CaseNumber caseNumber,
            String topic,
            UUID version,
            BodyCode owner,
            @Nullable UUID subject,
            Instant startedAt,
            @Nullable Instant endedAt) {

        boolean isRoot() {
            return id.equals(root);
        }
    }

    private final JdbcClient jdbc;

    RunTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Run run) {
        jdbc.sql("insert into procedure_run (id, root_id, case_no, topic, version_id, owner_body, subject, started_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .param(run.id())
                .param(run.root())
                .param(run.caseNumber().value())
                .param(run.topic())
                .param(run.version())
                .param(run.owner().value())
                .param(run.subject())
                .param(run.startedAt().atOffset(ZoneOffset.UTC))
                .update();
        RememberedRuns.keep(run);
    }

    /** For what never changes of a run; whether it has ended is asked with {@link #find}. */
    Run get(UUID id) {
        return RememberedRuns.find(id).or(() -> find(id)).orElseThrow(() -> new IllegalStateException("No run " + id));
    }

    Optional<Run> find(UUID id) {
        var found = jdbc.sql("select * from procedure_run where id = ?")
                .param(id)
                .query((row, number) -> run(row))
                .optional();
        found.ifPresent(RememberedRuns::keep);
        return found;
    }

    List<Run> ofCase(CaseNumber caseNumber) {
        return jdbc.sql("select * from procedure_run where case_no = ? order by started_at desc, id")
                .param(caseNumber.value())
                .query((row, number) -> run(row))
                .list();
    }

    /** How many cases run on a version; only the number goes out. */
    int running(UUID version) {
        return Mechanism.does(() -> jdbc.sql(
                        "select count(distinct case_no) from procedure_run where version_id = ? and ended_at is null")
                .param(version)
                .query(Integer.class)
                .single());
    }

    /** Whether it had not ended before. */
    boolean end(UUID id, Instant now) {
        return jdbc.sql("update procedure_run set ended_at = ? where id = ? and ended_at is null")
                        .param(now.atOffset(ZoneOffset.UTC))
                        .param(id)
                        .update()
                == 1;
    }

    private static Run run(ResultSet row) throws SQLException {
        var ended = row.getObject("ended_at", OffsetDateTime.class);
        return new Run(
                row.getObject("id", UUID.class),
                row.getObject("root_id", UUID.class),
                new CaseNumber(row.getString("case_no")),
                row.getString("topic"),
                row.getObject("version_id", UUID.class),
                BodyCode.of(row.getString("owner_body")),
                row.getObject("subject", UUID.class),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                ended == null ? null : ended.toInstant());
    }
}
