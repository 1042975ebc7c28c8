package org.koldoo.accounts;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.koldoo.base.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SignOnLinks {

    private final JdbcClient sql;

    SignOnLinks(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<UserId> user(String issuer, String subject) {
        return sql.sql("select user_id from sign_on_link where issuer = ? and subject = ?")
                .params(issuer, subject)
                .query((row, n) -> new UserId(row.getObject(1, UUID.class)))
                .optional();
    }

    Optional<String> subject(UserId user, String issuer) {
        return sql.sql("select subject from sign_on_link where user_id = ? and issuer = ?")
                .params(user.value(), issuer)
                .query((row, n) -> row.getString(1))
                .optional();
    }

    void link(UserId user, String issuer, String subject, Instant now) {
        unlink(user);
        sql.sql("insert into sign_on_link (user_id, issuer, subject, linked_at) values (?, ?, ?, ?)")
                .params(user.value(), issuer, subject, now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void unlink(UserId user) {
        sql.sql("delete from sign_on_link where user_id = ?")
                .param(user.value())
                .update();
    }
}
