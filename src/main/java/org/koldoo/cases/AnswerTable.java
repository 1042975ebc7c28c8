package org.koldoo.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.koldoo.base.Actor;
import org.koldoo.base.CaseNumber;
import org.koldoo.vault.KeyOwner;
import org.koldoo.vault.Place;
import org.koldoo.vault.Vault;
import org.koldoo.workflow.WorkItem;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sealed answers to fields that a procedure declares itself; the newest revision counts, the earlier ones stay. */
@Repository
class AnswerTable {

    private final JdbcClient database;
    private final JdbcTemplate batches;
    private final Vault vault;

    AnswerTable(JdbcClient database, JdbcTemplate batches, Vault vault) {
        this.database = database;
        this.batches = batches;
        this.vault = vault;
    }

    void insert(WorkItem item, Map<String, String> answers, Actor actor, Instant at) {
        var revision = revision(item) + 1;
        var rows = new ArrayList<Object[]>();
        answers.forEach((field, answer) -> {
            var id = UUID.randomUUID();
            rows.add(new Object[] {
                id,
                item.id().value(),
                revision,
                item.caseNumber().value(),
                field,
                vault.seal(place(item.caseNumber(), id, field), answer),
                actor.requireBody().value(),
                actor.id().value(),
                Sql.at(at)
            });
        });
        batches.batchUpdate(
                "insert into custom_answer (id, work_item, revision, case_no, field, sealed, body_code, answered_by,"
                        + " answered_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                rows);
    }

    private int revision(WorkItem item) {
        return database.sql("select coalesce(max(revision), 0) from custom_answer where work_item = ?")
                .param(item.id().value())
                .query(Integer.class)
                .single();
    }

    Map<String, String> of(WorkItem item) {
        var answers = new LinkedHashMap<String, String>();
        database.sql("select id, field, sealed from custom_answer where work_item = ? and revision ="
                        + " (select max(revision) from custom_answer where work_item = ?) order by field")
                .params(item.id().value(), item.id().value())
                .query(row -> {
                    var field = row.getString("field");
                    var place = place(item.caseNumber(), row.getObject("id", UUID.class), field);
                    answers.put(field, vault.open(place, row.getBytes("sealed")));
                });
        return answers;
    }

    /** The steps of a case that have answers. */
    Set<UUID> answered(CaseNumber number) {
        return Set.copyOf(database.sql("select distinct work_item from custom_answer where case_no = ?")
                .param(number.value())
                .query((row, n) -> row.getObject(1, UUID.class))
                .list());
    }

    private static Place place(CaseNumber number, UUID row, String field) {
        return new Place(KeyOwner.of(number), "custom_answer", row, field);
    }
}
