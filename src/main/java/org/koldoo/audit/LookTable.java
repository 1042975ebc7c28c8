package org.koldoo.audit;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.UserId;
import org.koldoo.cases.Onlooker.What;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class LookTable {

    private final JdbcClient database;

    LookTable(JdbcClient database) {
        this.database = database;
    }

    void insert(UserId user, CaseNumber number, Instant at, What what, boolean own, boolean tasked) {
        database.sql("insert into audit_look (user_id, case_no, looked_at, what, own, tasked)"
                        + " values (:user, :number, :at, :what, :own, :tasked)")
                .params(Map.of(
                        "user",
                        user.value(),
                        "number",
                        number.value(),
                        "at",
                        at.atOffset(ZoneOffset.UTC),
                        "what",
                        what.name(),
                        "own",
                        own,
                        "tasked",
                        tasked))
                .update();
    }

    /** Different cases. */
    int cases(UserId user, Instant since) {
        return count("count(distinct case_no)", "", user, since);
    }

    int othersCases(UserId user, Instant since) {
        return count("count(distinct case_no)", " and own = false", user, since);
    }

    int untasked(UserId user, Instant since) {
        return count("count(distinct case_no)", " and own = false and tasked = false", user, since);
    }

    /** How often an identity of somebody else's case was shown. */
    int shown(UserId user, Instant since) {
        return count("count(*)", " and own = false and what = 'SHOWN'", user, since);
    }

    private int count(String what, String where, UserId user, Instant since) {
        return database.sql("select " + what + " from audit_look where user_id = :user and looked_at > :since" + where)
                .params(Map.of("user", user.value(), "since", since.atOffset(ZoneOffset.UTC)))
                .query(Integer.class)
                .single();
    }

    void saidWhy(UserId user, CaseNumber number, String purpose, Instant at) {
        database.sql("insert into audit_purpose (user_id, case_no, purpose, said_at)"
                        + " values (:user, :number, :purpose, :at)")
                .params(Map.of(
                        "user",
                        user.value(),
                        "number",
                        number.value(),
                        "purpose",
                        purpose,
                        "at",
                        at.atOffset(ZoneOffset.UTC)))
                .update();
    }

    boolean saidWhy(UserId user, CaseNumber number, Instant since) {
        return database.sql("select count(*) from audit_purpose where user_id = :user and case_no = :number"
                                + " and said_at > :since")
                        .params(Map.of(
                                "user",
                                user.value(),
                                "number",
                                number.value(),
                                "since",
                                since.atOffset(ZoneOffset.UTC)))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** @return whether nobody was told of it since then; then it counts as told */
    boolean news(UserId user, String kind, String subject, Instant since, Instant now) {
        return database.sql(
                                "insert into audit_told (user_id, kind, subject, told_at) select :user, :kind, :subject, :now"
                                        + " where not exists (select 1 from audit_told where user_id = :user and kind = :kind"
                                        + " and subject = :subject and told_at > :since)")
                        .params(Map.of(
                                "user",
                                user.value(),
                                "kind",
                                kind,
                                "subject",
                                subject,
                                "now",
                                now.atOffset(ZoneOffset.UTC),
                                "since",
                                since.atOffset(ZoneOffset.UTC)))
                        .update()
                > 0;
    }

    /** What is older counts for nothing. */
    int forget(Instant before) {
        int forgotten = 0;
        for (var column : new String[] {"audit_look looked_at", "audit_purpose said_at", "audit_told told_at"}) {
            var parts = column.split(" ");
            forgotten += database.sql("delete from " + parts[0] + " where " + parts[1] + " < :before")
                    .param("before", before.atOffset(ZoneOffset.UTC))
                    .update();
        }
        return forgotten;
    }
}
