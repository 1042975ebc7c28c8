package org.koldoo.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.BodyCode;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.UserId;
import org.koldoo.cases.Consents.Consent;
import org.koldoo.cases.Consents.Evidence;
import org.koldoo.cases.Consents.GivenBy;
import org.koldoo.cases.Consents.NewConsent;
import org.koldoo.cases.Consents.Purpose;
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
                        + " text_version, lang, interpreter, given_on, expires_on, paper, recorded_by, recorded_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
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
                        vault.sealNullable(place(number, id, "paper"), consent.paper()),
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

    /** How each was given, opened. */
    List<Evidence> evidence(CaseNumber number) {
        return database.sql("select * from consent where case_no = ? order by seq desc")
                .param(number.value())
                .query((row, n) -> {
                    var id = row.getObject("id", UUID.class);
                    return new Evidence(
                            id,
                            Consents.Form.valueOf(row.getString("form")),
                            vault.openNullable(place(number, id, "witness"), row.getBytes("witness")),
                            vault.openNullable(place(number, id, "paper"), row.getBytes("paper")),
                            vault.openNullable(
                                    place(number, id, "withdrawal_reason"), row.getBytes("withdrawal_reason")),
                            new UserId(row.getObject("recorded_by", UUID.class)),
                            Sql.instant(row, "recorded_at"));
                })
                .list();
    }

    /** A yes that has a last day and was neither withdrawn nor has ended. */
    record Ending(
            UUID id,
            CaseNumber number,
            Purpose purpose,
            @Nullable BodyCode recipient,
            GivenBy givenBy) {}

    private static final String ENDING =
            " from consent where answer = 'GIVEN' and withdrawn_on is null and ended_at is null and expires_on <= ?";

    /** Cases in which a consent has had its last day. */
    List<CaseNumber> casesWithEnded(LocalDate today) {
        return numbers(database.sql("select distinct case_no" + ENDING).param(today.minusDays(1)));
    }

    /** Cases in which a consent will have had its last day by then, and nobody was reminded. */
    List<CaseNumber> casesEndingBy(LocalDate day) {
        return numbers(database.sql("select distinct case_no" + ENDING + " and reminded_at is null")
                .param(day));
    }

    private static List<CaseNumber> numbers(JdbcClient.StatementSpec found) {
        return found.query((row, n) -> new CaseNumber(row.getString(1))).list();
    }

    List<Ending> endings(CaseNumber number, LocalDate lastDay) {
        return database.sql("select id, purpose, recipient, given_by" + ENDING + " and case_no = ?")
                .params(lastDay, number.value())
                .query((row, n) -> new Ending(
                        row.getObject("id", UUID.class),
                        number,
                        Purpose.valueOf(row.getString("purpose")),
                        Sql.body(row, "recipient"),
                        GivenBy.valueOf(row.getString("given_by"))))
                .list();
    }

    /** False where it was marked already. */
    boolean markEnded(UUID consent, Instant at) {
        return mark("ended_at", consent, at);
    }

    boolean markReminded(UUID consent, Instant at) {
        return mark("reminded_at", consent, at);
    }

    private boolean mark(String column, UUID consent, Instant at) {
        return database.sql("update consent set " + column + " = ? where id = ? and " + column + " is null")
                        .params(Sql.at(at), consent)
                        .update()
                == 1;
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
