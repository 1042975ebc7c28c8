package org.koldoo.cases;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
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

    private final JdbcClient database;
    private final JdbcTemplate batches;

    GrantTable(JdbcClient database, JdbcTemplate batches) {
        this.database = database;
        this.batches = batches;
    }

    /** A right as it stands. */
    record Live(
            UUID id,
            BodyCode body,
            Scope scope,
            Set<CaseField> fields,
            String basis,
            Instant from,
            @Nullable Instant until) {

        boolean holdsAt(Instant now) {
            return !from.isAfter(now) && (until == null || until.isAfter(now));
        }
    }

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

    /** When a right will end of itself; null = when what it hangs on ends. */
    void endAt(UUID grant, @Nullable Instant until) {
        end(database.sql("update case_grant set valid_until = ? where id = ?")
                .params(Arrays.asList(Sql.atNullable(until), grant)));
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
        return live(number, now).stream()
                .filter(right -> right.basis().equals(basis))
                .filter(right -> body == null || body.equals(right.body()))
                .toList();
    }

    List<Live> live(CaseNumber number, Instant now) {
        return ever(number).stream().filter(right -> right.holdsAt(now)).toList();
    }

    /** All rights there have ever been, the earliest first. */
    List<Live> ever(CaseNumber number) {
        return database.sql("select id, body_code, scope, fields, basis, valid_from, valid_until from case_grant"
                        + " where case_no = ? order by valid_from")
                .param(number.value())
                .query((row, n) -> new Live(
                        row.getObject("id", UUID.class),
                        BodyCode.of(row.getString("body_code")),
                        Scope.valueOf(row.getString("scope")),
                        Sql.fields(row.getString("fields")),
                        row.getString("basis"),
                        Sql.instant(row, "valid_from"),
                        Sql.instantNullable(row, "valid_until")))
                .list();
    }
}
