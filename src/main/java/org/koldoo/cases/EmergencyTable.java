package org.koldoo.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.BodyCode;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.Mechanism;
import org.koldoo.base.UserId;
import org.koldoo.cases.EmergencyAccess.Use;
import org.koldoo.cases.EmergencyAccess.Verdict;
import org.koldoo.vault.KeyOwner;
import org.koldoo.vault.Place;
import org.koldoo.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Emergency accesses and their reviews. Written and counted as the mechanism, read with the case. */
@Repository
class EmergencyTable {

    private final JdbcClient database;
    private final Vault vault;

    EmergencyTable(JdbcClient database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    void insert(Use use) {
        Mechanism.does(() -> {
            database.sql("insert into emergency_use (id, case_no, user_id, body_code, reason_code, reason, opened_at,"
                            + " ends_at, review_due, version) values (?, ?, ?, ?, ?, ?, ?, ?, ?, 0)")
                    .params(
                            use.id(),
                            use.number().value(),
                            use.user().value(),
                            use.body().value(),
                            use.reasonCode(),
                            vault.seal(
                                    place(use.number(), use.id(), "reason"), use.reason() == null ? "" : use.reason()),
                            Sql.at(use.openedAt()),
                            Sql.at(use.endsAt()),
                            Sql.at(use.reviewDue()))
                    .update();
        });
    }

    int since(UserId user, Instant from) {
        return count("user_id = ? and opened_at > ?", user, from);
    }

    int overdue(UserId user, Instant now) {
        return count("user_id = ? and reviewed_at is null and review_due < ?", user, now);
    }

    private int count(String where, UserId user, Instant moment) {
        return Mechanism.does(() -> database.sql("select count(*) from emergency_use where " + where)
                .params(user.value(), Sql.at(moment))
                .query(Integer.class)
                .single());
    }

    Optional<Instant> running(UserId user, CaseNumber number, Instant now) {
        return Mechanism.does(
                () -> database.sql("select ends_at from emergency_use where user_id = ? and case_no = ? and ends_at > ?"
                                + " order by ends_at desc limit 1")
                        .params(user.value(), number.value(), Sql.at(now))
                        .query((row, n) -> Sql.instant(row, "ends_at"))
                        .optional());
    }

    /** Not reviewed yet, of cases that the reader sees whole; the same definition as everywhere. */
    List<Use> open(Map<String, Object> holder, int size) {
        return database.sql("select e.* from emergency_use e join case_file c on c.case_no = e.case_no"
                        + " where e.reviewed_at is null and e.user_id <> :user and exists (select 1 from case_grant g"
                        + " where g.case_no = c.case_no and g.scope = 'FULL' and " + Visibility.HOLDS + ")"
                        + " order by e.review_due, e.id limit " + size)
                .params(holder)
                .query((row, n) -> read(row, null))
                .list();
    }

    Optional<Use> find(UUID id) {
        return database.sql("select * from emergency_use where id = ?")
                .param(id)
                .query((row, n) -> read(row, row.getBytes("reason")))
                .optional();
    }

    /** @return whether nobody was faster */
    boolean review(Use use, Verdict verdict, String note, UserId by, Instant at, long version) {
        return Mechanism.does(() -> database.sql("update emergency_use set verdict = ?, note = ?, reviewed_by = ?,"
                                + " reviewed_at = ?, version = version + 1 where id = ? and version = ?"
                                + " and reviewed_at is null")
                        .params(
                                verdict.name(),
                                vault.seal(place(use.number(), use.id(), "note"), note),
                                by.value(),
                                Sql.at(at),
                                use.id(),
                                version)
                        .update()
                == 1);
    }

    private Use read(ResultSet row, byte @Nullable [] sealed) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var number = new CaseNumber(row.getString("case_no"));
        var verdict = row.getString("verdict");
        return new Use(
                id,
                number,
                new UserId(row.getObject("user_id", UUID.class)),
                BodyCode.of(row.getString("body_code")),
                row.getString("reason_code"),
                sealed == null ? null : vault.open(place(number, id, "reason"), sealed),
                Sql.instant(row, "opened_at"),
                Sql.instant(row, "ends_at"),
                Sql.instant(row, "review_due"),
                verdict == null ? null : Verdict.valueOf(verdict),
                row.getLong("version"));
    }

    private static Place place(CaseNumber number, UUID id, String field) {
        return new Place(KeyOwner.of(number), "emergency_use", id, field);
    }
}
