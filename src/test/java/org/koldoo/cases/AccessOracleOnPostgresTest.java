package org.koldoo.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.koldoo.MigratedPostgres;
import org.koldoo.base.Actor;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.Role;
import org.koldoo.base.start.ProgramSource;
import org.koldoo.testing.MutableClock;
import org.koldoo.testing.TemporaryPostgres;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The same country on PostgreSQL, as the program signs in there: a question without any filter gets exactly the rows of the
 * cases that the oracle allows, from every table with a row of every case in it.
 */
class AccessOracleOnPostgresTest extends AccessOracle {

    /** Written before anybody looks, or not made for reading at all. Alerts name a case or none, and are for their recipients. */
    private static final Set<String> FILLED = Set.of("case_file", "case_grant", "case_deny");

    private static final Set<String> NEVER_READ = Set.of("identity_index", "national_index", "case_request");
    /** Each for whoever wrote it alone; the rows here are nobody's. */
    private static final Set<String> BY_AUTHOR =
            Set.of("intake_submitted", "audit_look", "audit_purpose", "data_export");

    /** For those who watch over data protection, and never for the body. */
    private static final Set<String> OF_OVERSIGHT = Set.of("decoy_case");

    private JdbcClient owner;
    private HikariDataSource pool;
    private List<String> tables;
    private Set<CaseNumber> country;

    @Override
    Bench bench() {
        var name = MigratedPostgres.database();
        owner = JdbcClient.create(TemporaryPostgres.as(TemporaryPostgres.OWNER, name));
        var clock = new MutableClock();
        pool = ProgramSource.on(name, clock);
        return new Bench(pool, clock);
    }

    @AfterEach
    void close() {
        pool.close();
    }

    @Override
    void asked(Bench bench, Set<CaseNumber> country) {
        this.country = country;
        tables = owner.sql("""
                select c.table_name from information_schema.columns c join pg_class t on t.relname = c.table_name
                where c.table_schema = 'public' and c.column_name = 'case_no' and c.is_nullable = 'NO' and t.relrowsecurity
                order by 1
                """).query(String.class).list();
        assertThat(tables).hasSizeGreaterThan(20);
        tables.stream().filter(table -> !FILLED.contains(table)).forEach(table -> fill(table, country));
    }

    private void fill(String table, Set<CaseNumber> country) {
        var columns = owner.sql("""
                select column_name, udt_name from information_schema.columns
                where table_schema = 'public' and table_name = ? and is_nullable = 'NO' and is_identity = 'NO'
                """).param(table).query().listOfRows();
        var names = columns.stream()
                .map(column -> String.valueOf(column.get("column_name")))
                .toList();
        var values = columns.stream()
                .map(column -> column.get("column_name").equals("case_no") ? "?" : value(column.get("udt_name")))
                .toList();
        var insert = "insert into " + table + " (" + String.join(", ", names) + ") values (" + String.join(", ", values)
                + ")";
        country.forEach(number -> owner.sql(insert).param(number.value()).update());
    }

    private static String value(Object type) {
        return switch (String.valueOf(type)) {
            case "uuid" -> "gen_random_uuid()";
            case "varchar" -> "'X'";
            case "bytea" -> "'\\x00'";
            case "bool" -> "false";
            case "date", "timestamptz" -> "now()";
            default -> "0";
        };
    }

    @Override
    void sees(Bench bench, Actor actor, Set<CaseNumber> seen) {
        var found = rows(bench, actor);
        for (var table : tables) {
            var shown = found.getOrDefault(table, Set.of());
            if (NEVER_READ.contains(table) || BY_AUTHOR.contains(table)) {
                assertThat(shown).as(table).isEmpty();
            } else if (OF_OVERSIGHT.contains(table)) {
                assertThat(shown).as("%s %s", table, actor).isEqualTo(actor.has(Role.OVERSIGHT) ? country : Set.of());
            } else if (table.equals("case_deny")) {
                assertThat(shown).isSubsetOf(seen);
            } else {
                assertThat(shown).as("%s %s", table, actor).isEqualTo(seen);
            }
        }
        changesNothingElse(bench, actor, seen);
    }

    /** All rows of all tables, only of the wall not that the own body is kept out: the first wall reads that. */
    private Map<String, Set<CaseNumber>> rows(Bench bench, Actor actor) {
        var body = actor.body() == null ? "" : actor.body().value();
        var sql = tables.stream()
                .map(table -> "select distinct '" + table + "' as place, case_no from " + table
                        + (table.equals("case_deny") ? " where body_code <> '" + body + "'" : ""))
                .collect(Collectors.joining(" union all "));
        var rows = new HashMap<String, Set<CaseNumber>>();
        bench.as(
                actor,
                () -> bench.database.sql(sql).query(row -> {
                    rows.computeIfAbsent(row.getString(1), place -> new HashSet<>())
                            .add(new CaseNumber(row.getString(2)));
                }));
        return rows;
    }

    private static void changesNothingElse(Bench bench, Actor actor, Set<CaseNumber> seen) {
        int changed = bench.as(
                actor,
                () -> bench.database
                        .sql("update case_file set version = version + 1")
                        .update());
        assertThat(changed).isEqualTo(seen.size());
        int rights = bench.as(
                actor,
                () -> bench.database
                        .sql("update case_grant set valid_until = null")
                        .update());
        assertThat(rights).isZero();
    }
}
