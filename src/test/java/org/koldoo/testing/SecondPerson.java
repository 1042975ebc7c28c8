package org.koldoo.testing;

import java.util.HashMap;
import java.util.UUID;
import org.koldoo.base.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * For tests that need people with roles and not the two-person rule: roles that wait are there as if somebody had agreed.
 * Administrators of tests have no account, so nobody real could approve what they propose.
 */
public final class SecondPerson {

    private SecondPerson() {}

    public static void agrees(JdbcClient sql, TransactionTemplate transactions) {
        Acting.as(
                Actor.SYSTEM,
                () -> transactions.executeWithoutResult(status -> sql.sql(
                                "select id from approval where kind = 'account.place' and state = 'WAITING' order by proposed_at")
                        .query(UUID.class)
                        .list()
                        .forEach(id -> place(sql, id))));
    }

    private static void place(JdbcClient sql, UUID id) {
        var content = new HashMap<String, String>();
        sql.sql("select name, content from approval_content where approval_id = ?")
                .param(id)
                .query(row -> {
                    content.put(row.getString(1), row.getString(2));
                });
        var user = UUID.fromString(content.get("user"));
        var body = content.get("body");
        sql.sql("delete from user_role where user_id = ?").param(user).update();
        for (var role : content.get("roles").toUpperCase().split(" ")) {
            sql.sql("insert into user_role (user_id, role) values (?, ?)")
                    .params(user, role)
                    .update();
        }
        sql.sql("update app_user set body_code = ?, stamp = stamp + 1, version = version + 1 where id = ?")
                .params(body.isEmpty() ? null : body, user)
                .update();
        sql.sql("update approval set state = 'DONE', decided_by = proposed_by, decided_at = proposed_at where id = ?")
                .param(id)
                .update();
    }
}
