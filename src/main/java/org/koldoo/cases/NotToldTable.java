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
import org.koldoo.institutions.Body;
import org.koldoo.institutions.Institutions;
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
    private final Institutions institutions;

    NotToldTable(JdbcClient database, Vault vault, Institutions institutions) {
        this.database = database;
        this.vault = vault;
        this.institutions = institutions;
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

    private record Named(BodyCode body, Instant since) {}

    /** Since when a body must not be told, or one that it has taken over from. */
    Optional<Instant> since(CaseNumber number, BodyCode body) {
        return database
                .sql("select body_code, since from must_not_be_told where case_no = ? and lifted_at is null"
                        + " order by since desc")
                .param(number.value())
                .query((row, n) -> new Named(BodyCode.of(row.getString(1)), Sql.instant(row, "since")))
                .list()
                .stream()
                .filter(named -> named.body().equals(body) || isNow(named.body(), body))
                .map(Named::since)
                .findFirst();
    }

    private boolean isNow(BodyCode before, BodyCode body) {
        return institutions.acting(before).map(Body::code).filter(body::equals).isPresent();
    }

    private static Place place(CaseNumber number, UUID row) {
        return new Place(KeyOwner.of(number), "must_not_be_told", row, "note");
    }
}
