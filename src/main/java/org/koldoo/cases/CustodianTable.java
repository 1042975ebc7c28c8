package org.koldoo.cases;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.koldoo.base.BodyCode;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.Mechanism;
import org.koldoo.base.UserId;
import org.koldoo.vault.KeyOwner;
import org.koldoo.vault.Place;
import org.koldoo.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Custodians: named on a sealed case, or on call for a time; and the emergency cards that they opened. */
@Repository
class CustodianTable {

    private final JdbcClient database;
    private final Vault vault;

    CustodianTable(JdbcClient database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    Set<UserId> named(CaseNumber number) {
        return Set.copyOf(database.sql("select user_id from case_custodian where case_no = ?")
                .param(number.value())
                .query((row, n) -> new UserId(row.getObject(1, UUID.class)))
                .list());
    }

    void name(CaseNumber number, UserId custodian, Instant at) {
        Mechanism.does(() -> {
            database.sql("insert into case_custodian (case_no, user_id, since) values (?, ?, ?)")
                    .params(number.value(), custodian.value(), Sql.at(at))
                    .update();
        });
    }

    /** @return whether somebody was named before */
    boolean unname(CaseNumber number, UserId custodian) {
        return Mechanism.does(() -> database.sql("delete from case_custodian where case_no = ? and user_id = ?")
                        .params(number.value(), custodian.value())
                        .update()
                > 0);
    }

    boolean onCall(UserId custodian, Instant now) {
        return database.sql("select count(*) from custodian_duty where user_id = ? and from_at <= ? and until_at > ?")
                        .params(custodian.value(), Sql.at(now), Sql.at(now))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    List<CustodianDuty.Duty> duties(Instant now, int size) {
        return database.sql("select id, body_code, user_id, from_at, until_at from custodian_duty where until_at > ?"
                        + " order by from_at, id limit " + size)
                .param(Sql.at(now))
                .query((row, n) -> new CustodianDuty.Duty(
                        row.getObject("id", UUID.class),
                        BodyCode.of(row.getString("body_code")),
                        new UserId(row.getObject("user_id", UUID.class)),
                        Sql.instant(row, "from_at"),
                        Sql.instant(row, "until_at")))
                .list();
    }

    void insert(CustodianDuty.Duty duty, UserId by, Instant at) {
        database.sql("insert into custodian_duty (id, body_code, user_id, from_at, until_at, entered_by, entered_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        duty.id(),
                        duty.body().value(),
                        duty.custodian().value(),
                        Sql.at(duty.from()),
                        Sql.at(duty.until()),
                        by.value(),
                        Sql.at(at))
                .update();
    }

    boolean remove(UUID duty) {
        return database.sql("delete from custodian_duty where id = ?")
                        .param(duty)
                        .update()
                > 0;
    }

    void opened(UUID id, CaseNumber number, UserId by, BodyCode body, String reason, Instant at) {
        database.sql("insert into card_opening (id, case_no, user_id, body_code, reason, opened_at)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(
                        id,
                        number.value(),
                        by.value(),
                        body.value(),
                        vault.seal(new Place(KeyOwner.of(number), "card_opening", id, "reason"), reason),
                        Sql.at(at))
                .update();
    }
}
