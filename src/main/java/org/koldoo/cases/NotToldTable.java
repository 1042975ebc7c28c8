package org.koldoo.cases;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.BodyCode;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.UserId;
import org.koldoo.cases.NotTold.NamedBody;
import org.koldoo.vault.KeyOwner;
import org.koldoo.vault.Place;
import org.koldoo.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The bodies that a person does not want told; what the person said of them is sealed. A lifted one stays for the record. */
@Repository
class NotToldTable {

    private final JdbcClient database;
    private final Vault vault;

    NotToldTable(JdbcClient database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    UUID insert(CaseNumber number, BodyCode body, @Nullable String note, UserId by, Instant at) {
        var id = UUID.randomUUID();
        database.sql("insert into must_not_be_told (id, case_no, body_code, note, since, recorded_by)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        id,
                        number.value(),
                        body.value(),
                        vault.sealNullable(place(number, id), note),
                        Sql.at(at),
                        by.value()))
                .update();
        return id;
    }

    void lift(CaseNumber number, UUID id, UserId by, Instant at) {
        Sql.one(database.sql("update must_not_be_told set lifted_at = ?, lifted_by = ?"
                        + " where id = ? and case_no = ? and lifted_at is null")
                .params(Sql.at(at), by.value(), id, number.value())
                .update());
    }

    List<NamedBody> of(CaseNumber number) {
        return database.sql("select id, body_code, note, since from must_not_be_told"
                        + " where case_no = ? and lifted_at is null order by since")
                .param(number.value())
                .query((row, n) -> {
                    var id = row.getObject("id", UUID.class);
                    return new NamedBody(
                            id,
                            BodyCode.of(row.getString("body_code")),
                            vault.openNullable(place(number, id), row.getBytes("note")),
                            Sql.instant(row, "since"));
                })
                .list();
    }

    /** Since when a body must not be told. */
    Optional<Instant> since(CaseNumber number, BodyCode body) {
        return database
                .sql("select since from must_not_be_told where case_no = ? and body_code = ? and lifted_at is null"
                        + " order by since desc")
                .params(number.value(), body.value())
                .query((row, n) -> Sql.instant(row, "since"))
                .list()
                .stream()
                .findFirst();
    }

    private static Place place(CaseNumber number, UUID row) {
        return new Place(KeyOwner.of(number), "must_not_be_told", row, "note");
    }
}
