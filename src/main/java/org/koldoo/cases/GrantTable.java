package org.koldoo.cases;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.BodyCode;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.Mechanism;
import org.koldoo.base.UserId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rights to see cases, as rows that only the mechanism writes. Ended ones stay for the record. */
@Repository
class GrantTable {

    private static final String LIVE = " and valid_from <= ? and (valid_until is null or valid_until > ?)";

    private final JdbcClient database;
    private final JdbcTemplate batches;

    GrantTable(JdbcClient database, JdbcTemplate batches) {
        this.database = database;
        this.batches = batches;
    }

    /** A right that lives, as far as ending it needs. */
    record Live(UUID id, BodyCode body, Scope scope) {}

    void insert(List<CaseAccess.Grant> grants) {
        Mechanism.does(() -> batches.batchUpdate(
                "insert into case_grant (id, case_no, body_code, user_id, holder, scope, fields, basis, source,"
                        + " valid_from, valid_until) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                grants.stream().map(GrantTable::columns).toList()));
    }

    private static Object[] columns(CaseAccess.Grant grant) {
        return Arrays.asList(
                        UUID.randomUUID(),
                        grant.number().value(),
                        grant.body().value(),
                        Sql.uuid(grant.user()),
                        holder(grant),
                        grant.scope().name(),
                        Sql.codes(grant.fields()),
                        grant.basis(),
                        grant.source(),
                        Sql.at(grant.from()),
                        Sql.atNullable(grant.until()))
                .toArray();
    }

    private static String holder(CaseAccess.Grant grant) {
        if (grant.role() != null) {
            return grant.role().name();
        }
        return grant.user() == null ? "BODY" : "PERSON";
    }

    void endSource(UUID source, Instant now) {
        end(database.sql("update case_grant set valid_until = ? where source = ?"
                        + " and (valid_until is null or valid_until > ?)")
                .params(Sql.at(now), source, Sql.at(now)));
    }

    void end(UUID grant, Instant now) {
        end(database.sql("update case_grant set valid_until = ? where id = ?").params(Sql.at(now), grant));
    }

    /** Ends what a person may see as owner of a case. */
    void endOwner(CaseNumber number, UserId user, Instant now) {
        end(database.sql("update case_grant set valid_until = ? where case_no = ? and user_id = ? and basis = 'OWNER'"
                        + " and (valid_until is null or valid_until > ?)")
                .params(Sql.at(now), number.value(), user.value(), Sql.at(now)));
    }

    private static void end(JdbcClient.StatementSpec rights) {
        Mechanism.does(() -> {
            rights.update();
        });
    }

    /** Rights of other bodies that hang on a basis. */
    List<Live> underBasis(CaseNumber number, String basis, @Nullable BodyCode body, Instant now) {
        return database
                .sql("select id, body_code, scope from case_grant where case_no = ? and basis = ?" + LIVE)
                .params(number.value(), basis, Sql.at(now), Sql.at(now))
                .query((row, n) -> new Live(
                        row.getObject("id", UUID.class),
                        BodyCode.of(row.getString("body_code")),
                        Scope.valueOf(row.getString("scope"))))
                .list()
                .stream()
                .filter(live -> body == null || body.equals(live.body()))
                .toList();
    }
}
