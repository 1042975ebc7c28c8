package org.koldoo.cases;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.koldoo.base.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** That somebody searched. */
@Repository
class SearchTable {

    private static final int MOST_CANDIDATES = 1_000;

    private final JdbcClient database;

    SearchTable(JdbcClient database) {
        this.database = database;
    }

    void insert(UUID id, Actor actor, Instant now) {
        database.sql("insert into case_search (id, user_id, body_code, searched_at) values (?, ?, ?, ?)")
                .params(id, actor.id().value(), actor.requireBody().value(), Sql.at(now))
                .update();
    }

    /** Numbers of cases that may be meant, whoever may see them; nothing of them leaves the program. */
    List<String> candidates(String sql, Map<String, ?> parameters) {
        return database.sql(sql + " limit " + MOST_CANDIDATES)
                .params(parameters)
                .query((row, n) -> row.getString(1))
                .list();
    }

    boolean made(UUID id, Actor actor) {
        return database.sql("select count(*) from case_search where id = ? and body_code = ?")
                        .params(id, actor.requireBody().value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    boolean madeSince(Actor actor, Instant since) {
        return database.sql("select count(*) from case_search where user_id = ? and searched_at > ?")
                        .params(actor.id().value(), Sql.at(since))
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
