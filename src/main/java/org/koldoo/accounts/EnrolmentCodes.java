package org.koldoo.accounts;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.koldoo.base.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a supervisor may hand a person: a one-time code, good for the same day. */
@Component
class EnrolmentCodes {

    private static final Duration GOOD = Duration.ofHours(24);

    private final JdbcClient sql;
    private final FactorSecrets secrets;

    EnrolmentCodes(JdbcClient sql, FactorSecrets secrets) {
        this.sql = sql;
        this.secrets = secrets;
    }

    /** From now on the person enrols only with a code that this supervisor fetches. */
    void grant(UserId user, Supervised purpose, UserId supervisor, UserId approver, Instant now) {
        remove(user, purpose);
        sql.sql("insert into enrolment_code (user_id, purpose, supervisor, approved_by, expires_at)"
                        + " values (?, ?, ?, ?, ?)")
                .params(user.value(), purpose.name(), supervisor.value(), approver.value(), FactorTable.at(now))
                .update();
    }

    /** A fresh code; the one before is worth nothing any more. */
    String make(UserId user, Supervised purpose, Instant now) {
        var code = OneTimePassword.secret();
        sql.sql("update enrolment_code set hash = ?, expires_at = ? where user_id = ? and purpose = ?")
                .params(
                        secrets.hash(user, purpose.name(), code),
                        FactorTable.at(now.plus(GOOD)),
                        user.value(),
                        purpose.name())
                .update();
        return code;
    }

    Optional<GivenCode> right(UserId user, Supervised purpose, String typed, Instant now) {
        var given = new GivenCode(purpose, secrets.hash(user, purpose.name(), typed));
        return supervisor(user, given, now).map(known -> given);
    }

    private Optional<UserId> supervisor(UserId user, GivenCode given, Instant now) {
        return sql.sql("select supervisor from enrolment_code where user_id = ? and purpose = ? and hash = ?"
                        + " and expires_at > ?")
                .params(user.value(), given.purpose().name(), given.hash(), FactorTable.at(now))
                .query((row, number) -> new UserId(row.getObject(1, UUID.class)))
                .optional();
    }

    /** Uses the code up; whose it was. */
    Optional<UserId> take(UserId user, GivenCode given, Instant now) {
        return supervisor(user, given, now).filter(it -> remove(user, given.purpose()) == 1);
    }

    boolean waits(UserId user, Supervised purpose) {
        return sql.sql("select count(*) from enrolment_code where user_id = ? and purpose = ?")
                        .params(user.value(), purpose.name())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Whom this supervisor may fetch a code for, after two people agreed. */
    List<UserId> of(UserId supervisor) {
        return sql.sql("select user_id from enrolment_code where supervisor = ? and purpose = ? order by user_id")
                .params(supervisor.value(), Supervised.RESET.name())
                .query((row, number) -> new UserId(row.getObject(1, UUID.class)))
                .list();
    }

    int remove(UserId user, Supervised purpose) {
        return sql.sql("delete from enrolment_code where user_id = ? and purpose = ?")
                .params(user.value(), purpose.name())
                .update();
    }
}
