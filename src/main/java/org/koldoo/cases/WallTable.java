package org.koldoo.cases;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.koldoo.base.BodyCode;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.Mechanism;
import org.koldoo.base.UserId;
import org.koldoo.institutions.Body;
import org.koldoo.institutions.Institutions;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The wall around a case: bodies that must not know of it, and the people who alone may see a restricted one. Only the
 * mechanism writes it.
 */
@Repository
class WallTable {

    private final JdbcClient database;
    private final JdbcTemplate batches;
    private final Institutions institutions;

    WallTable(JdbcClient database, JdbcTemplate batches, Institutions institutions) {
        this.database = database;
        this.batches = batches;
        this.institutions = institutions;
    }

    void deny(CaseNumber number, Collection<BodyCode> bodies, Instant since) {
        Mechanism.does(() -> batches.batchUpdate(
                "insert into case_deny (case_no, body_code, since) values (?, ?, ?)",
                bodies.stream()
                        .map(body -> new Object[] {number.value(), body.value(), Sql.at(since)})
                        .toList()));
    }

    /**
     * Whether a body is kept out, or one that it has taken over from: a ministry under a new name has the same people. Asked as
     * the mechanism: a row of the wall that somebody may not see must not look like a gap in it.
     */
    boolean denied(CaseNumber number, BodyCode body) {
        return Mechanism.does(() -> {
            var kept = deniedBodies(number);
            return kept.contains(body) || kept.stream().anyMatch(one -> isNow(one, body));
        });
    }

    private boolean isNow(BodyCode before, BodyCode body) {
        return institutions.acting(before).map(Body::code).filter(body::equals).isPresent();
    }

    /** @return whether it was kept out before */
    boolean admit(CaseNumber number, BodyCode body) {
        return Mechanism.does(() -> database.sql("delete from case_deny where case_no = ? and body_code = ?")
                        .params(number.value(), body.value())
                        .update()
                > 0);
    }

    List<ConflictWall.Excluded> deniedSince(CaseNumber number) {
        return database.sql("select body_code, since from case_deny where case_no = ? order by since desc, body_code")
                .param(number.value())
                .query((row, n) -> new ConflictWall.Excluded(
                        new ConflictWall.Whom(BodyCode.of(row.getString(1)), null, null),
                        null,
                        Sql.instant(row, "since")))
                .list();
    }

    List<BodyCode> deniedBodies(CaseNumber number) {
        return database.sql("select body_code from case_deny where case_no = ?")
                .param(number.value())
                .query((row, n) -> BodyCode.of(row.getString(1)))
                .list();
    }

    void name(CaseNumber number, Collection<UserId> people) {
        Mechanism.does(() -> batches.batchUpdate(
                "insert into case_person (case_no, user_id) values (?, ?)",
                people.stream()
                        .map(user -> new Object[] {number.value(), user.value()})
                        .toList()));
    }

    void unname(CaseNumber number, UserId user) {
        Mechanism.does(() -> database.sql("delete from case_person where case_no = ? and user_id = ?")
                .params(number.value(), user.value())
                .update());
    }

    List<UserId> named(CaseNumber number) {
        return database.sql("select user_id from case_person where case_no = ?")
                .param(number.value())
                .query((row, n) -> new UserId(row.getObject(1, UUID.class)))
                .list();
    }
}
