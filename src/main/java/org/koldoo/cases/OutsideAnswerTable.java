package org.koldoo.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.UserId;
import org.koldoo.cases.StepAnswers.OutsideAnswer;
import org.koldoo.vault.KeyOwner;
import org.koldoo.vault.Place;
import org.koldoo.vault.Vault;
import org.koldoo.workflow.WorkItem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How another body answered outside: who, when and the letter, sealed, with a scan of it. */
@Repository
class OutsideAnswerTable {

    private final JdbcClient database;
    private final Vault vault;

    OutsideAnswerTable(JdbcClient database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    void insert(WorkItem item, OutsideAnswer answer, UserId by, Instant at) {
        var id = UUID.randomUUID();
        var number = item.caseNumber();
        var scan = answer.scan();
        database.sql("insert into outside_answer (id, work_item, case_no, body_code, way, letter_number, answered_on,"
                        + " who, scan, scan_type, recorded_by, recorded_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        id,
                        item.id().value(),
                        number.value(),
                        item.body().value(),
                        answer.way().name(),
                        vault.sealNullable(place(number, id, "letter_number"), answer.letterNumber()),
                        answer.date(),
                        vault.seal(place(number, id, "who"), answer.who()),
                        scan == null ? null : vault.sealBytes(place(number, id, "scan"), scan),
                        answer.scanType(),
                        by.value(),
                        Sql.at(at)))
                .update();
    }

    Optional<OutsideAnswer> of(WorkItem item) {
        return database.sql("select * from outside_answer where work_item = ?")
                .param(item.id().value())
                .query((row, n) -> read(item.caseNumber(), row))
                .optional();
    }

    private OutsideAnswer read(CaseNumber number, ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var scan = row.getBytes("scan");
        return new OutsideAnswer(
                OutsideAnswer.Way.valueOf(row.getString("way")),
                vault.openNullable(place(number, id, "letter_number"), row.getBytes("letter_number")),
                row.getObject("answered_on", LocalDate.class),
                vault.open(place(number, id, "who"), row.getBytes("who")),
                scan == null ? null : vault.openBytes(place(number, id, "scan"), scan),
                row.getString("scan_type"));
    }

    private static Place place(CaseNumber number, UUID row, String field) {
        return new Place(KeyOwner.of(number), "outside_answer", row, field);
    }
}
