package org.koldoo.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.UserId;
import org.koldoo.cases.Consents.Consent;
import org.koldoo.cases.Consents.NewConsent;
import org.koldoo.vault.KeyOwner;
import org.koldoo.vault.Place;
import org.koldoo.vault.Vault;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was agreed to and what was not; the newest word comes first. */
@Repository
class ConsentTable {

    private final JdbcClient database;
    private final JdbcTemplate batches;
    private final Vault vault;

    ConsentTable(JdbcClient database, JdbcTemplate batches, Vault vault) {
        this.database = database;
        this.batches = batches;
        this.vault = vault;
    }

    void insert(CaseNumber number, List<NewConsent> consents, LocalDate today, UserId by, Instant at) {
        batches.batchUpdate(
                "insert into consent (id, case_no, purpose, recipient, answer, given_by, form, witness, told_back,"
                        + " text_version, lang, interpreter, given_on, expires_on, recorded_by, recorded_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                consents.stream()
                        .map(consent -> columns(number, consent, today, by, at))
                        .toList());
    }

    private Object[] columns(CaseNumber number, NewConsent consent, LocalDate today, UserId by, Instant at) {
        var id = UUID.randomUUID();
        return Arrays.asList(
                        id,
                        number.value(),
                        consent.purpose().name(),
                        Sql.code(consent.recipient()),
                        consent.answer().name(),
                        consent.givenBy().name(),
                        consent.form().name(),
                        vault.sealNullable(place(number, id, "witness"), consent.witness()),
                        consent.toldBack(),
                        consent.textVersion(),
                        consent.language(),
                        consent.interpreter(),
                        today,
                        consent.expiresOn(),
                        by.value(),
                        Sql.at(at))
                .toArray();
    }

    void withdraw(CaseNumber number, UUID consent, String reason, LocalDate today) {
        Sql.one(database.sql("update consent set withdrawn_on = ?, withdrawal_reason = ? where id = ?")
                .params(Arrays.asList(
                        today, vault.sealNullable(place(number, consent, "withdrawal_reason"), reason), consent))
                .update());
    }

    List<Consent> of(CaseNumber number) {
        return database.sql("select * from consent where case_no = ? order by seq desc")
                .param(number.value())
                .query((row, n) -> read(row))
                .list();
    }

    private static Consent read(ResultSet row) throws SQLException {
        return new Consent(
                row.getObject("id", UUID.class),
                Consents.Purpose.valueOf(row.getString("purpose")),
                Sql.body(row, "recipient"),
                Consents.Answer.valueOf(row.getString("answer")),
                Consents.GivenBy.valueOf(row.getString("given_by")),
                Consents.Form.valueOf(row.getString("form")),
                row.getBoolean("told_back"),
                row.getString("text_version"),
                row.getString("lang"),
                row.getBoolean("interpreter"),
                row.getObject("given_on", LocalDate.class),
                row.getObject("expires_on", LocalDate.class),
                row.getObject("withdrawn_on", LocalDate.class));
    }

    private static Place place(CaseNumber number, UUID consent, String field) {
        return new Place(KeyOwner.of(number), "consent", consent, field);
    }
}
