package org.koldoo.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.koldoo.base.Actor;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.Mechanism;
import org.koldoo.base.Role;
import org.koldoo.journal.Alerts;
import org.koldoo.journal.NewAlert;
import org.koldoo.testing.Acting;
import org.koldoo.testing.Asvs;
import org.koldoo.testing.PostgresTest;
import org.koldoo.testing.TemporaryPostgres;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What PostgreSQL itself refuses to the role that the program signs in as, whatever the program forgets to ask. */
@PostgresTest
class RowLevelSecurityTest {

    /** Tables with a case number that have no policy, each with its reason in docs/decisions/row-level-security.md. */
    private static final Set<String> NUMBERS_ONLY = Set.of("work_item", "procedure_run", "journal_entry");

    @Autowired
    JdbcClient database;

    @Autowired
    JdbcTemplate statements;

    @Autowired
    DataSource source;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    Cases cases;

    @Autowired
    Alerts alerts;

    private final Actor worker = Acting.person("CCB", Role.CASEWORKER);
    private final Actor colleague = Acting.person("CCB", Role.CASEWORKER);
    private CaseNumber number;
    private String name;

    @BeforeEach
    void aCase() {
        number = Acting.as(worker, () -> cases.open(Bench.plain(Map.of(CaseField.LANGUAGE, "ky"))));
        name = database.sql("select current_database()").query(String.class).single();
    }

    private JdbcClient owner() {
        return JdbcClient.create(TemporaryPostgres.as(TemporaryPostgres.OWNER, name));
    }

    private int rows() {
        return database.sql("select count(*) from case_file where case_no = ?")
                .param(number.value())
                .query(Integer.class)
                .single();
    }

    private int rowsFor(Actor actor) {
        return Acting.as(actor, () -> transactions.execute(status -> rows()));
    }

    @Test
    @Asvs("V13.2.2")
    void theProgramDoesNotOwnTheTablesAndFlywayDoes() {
        assertThat(database.sql("select current_user").query(String.class).single())
                .isEqualTo(TemporaryPostgres.PROGRAM);
        assertThat(database.sql("select distinct tableowner from pg_tables where schemaname = current_schema()")
                        .query(String.class)
                        .list())
                .containsExactly(TemporaryPostgres.OWNER);
        assertThat(database.sql(
                                "select rolsuper or rolbypassrls or rolcreaterole from pg_roles where rolname = current_user")
                        .query(Boolean.class)
                        .single())
                .isFalse();
    }

    @Test
    void aQuestionWithoutAFilterGetsOnlyWhatTheActingPersonMaySee() {
        assertThat(rowsFor(worker)).isEqualTo(1);
        assertThat(rowsFor(colleague)).isZero();
        assertThat(rowsFor(Acting.admin())).isZero();
        assertThat(rowsFor(Actor.SYSTEM)).isEqualTo(1);
        assertThat(Mechanism.does(() -> rowsFor(colleague))).isEqualTo(1);
    }

    @Test
    void nobodySeesNothing() {
        assertThat(transactions.<Integer>execute(status -> rows())).isZero();
        assertThat(rows()).isZero();
        assertThat(Acting.as(worker, this::rows)).as("without a transaction").isZero();
        var bare = JdbcClient.create(TemporaryPostgres.as(TemporaryPostgres.PROGRAM, name));
        for (var table : policed()) {
            assertThat(bare.sql("select count(*) from " + table)
                            .query(Integer.class)
                            .single())
                    .as(table)
                    .isZero();
        }
        assertThat(owner().sql("select count(*) from case_file")
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    @Test
    void whoActsIsForgottenWithTheTransactionAndHeardAgainWhenItChanges() throws Exception {
        Acting.as(
                worker,
                () -> transactions.executeWithoutResult(status -> {
                    assertThat(rows()).isEqualTo(1);
                    assertThat(Acting.as(colleague, this::rows)).isZero();
                    assertThat(rows()).isEqualTo(1);
                    statements.execute((Connection connection) -> {
                        var before = connection.setSavepoint();
                        assertThat(Acting.as(colleague, this::rows)).isZero();
                        connection.rollback(before);
                        return rows();
                    });
                    assertThat(Acting.as(colleague, this::rows)).isZero();
                }));
        try (var connection = source.getConnection();
                var statement = connection.createStatement();
                var person = statement.executeQuery("select current_setting('koldoo.person', true)")) {
            person.next();
            assertThat(person.getString(1)).isNullOrEmpty();
        }
    }

    @Test
    @Asvs("V13.2.2")
    void theProgramCannotTakeTheWallDown() {
        for (var attempt : List.of(
                "alter table case_file disable row level security",
                "drop policy of_the_case on case_file",
                "alter policy of_the_case on case_file using (true)",
                "create policy open on case_file using (true)",
                "create or replace function koldoo_mechanism() returns boolean language sql return true",
                "drop function koldoo_sees(varchar) cascade",
                "drop trigger journal_entry_only_grows on journal_entry",
                "create table mine (id integer)",
                "create temporary table case_grant (id integer)",
                "set role " + TemporaryPostgres.OWNER,
                "truncate case_file",
                "delete from flyway_schema_history_grants",
                "update journal_entry set object = 'y'",
                "delete from journal_entry")) {
            assertThatThrownBy(() -> database.sql(attempt).update())
                    .as(attempt)
                    .rootCause()
                    .message()
                    .containsAnyOf("permission denied", "must be owner");
        }
        assertThatThrownBy(() -> transactions.execute(status -> {
                    database.sql("set local row_security = off").update();
                    return rows();
                }))
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    @Test
    void nobodyGivesHimselfARight() {
        assertThatThrownBy(() -> Acting.as(
                        colleague,
                        () -> transactions.execute(status -> database.sql(
                                        "insert into case_grant (id, case_no, body_code, user_id, holder, scope, fields, basis,"
                                                + " valid_from) values (?, ?, 'CCB', ?, 'PERSON', 'FULL', '', 'OWNER', now())")
                                .params(
                                        UUID.randomUUID(),
                                        number.value(),
                                        colleague.id().value())
                                .update())))
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    /** They read nothing of the wall, so the policies must: where a body may read, and in alerts of an earlier day. */
    @Test
    void whoIsKeptOutByNameIsToldNothingThatTheOthersOfTheBodyMayRead() {
        var officer = Acting.person("MOL", Role.OFFICER);
        var other = Acting.person("MOL", Role.OFFICER);
        Acting.as(
                worker,
                () -> transactions.executeWithoutResult(status -> alerts.raise(new NewAlert(
                        "emergency.used",
                        number,
                        Set.of(NewAlert.Recipient.role(officer.body(), Role.OFFICER)),
                        Map.of()))));
        assertThat(remindedAndKeptOut(officer)).isEqualTo("1 false");
        owner().sql("insert into case_exclusion (id, case_no, body_code, user_id, reason, since, excluded_by)"
                        + " values (gen_random_uuid(), ?, 'MOL', ?, '', now(), ?)")
                .params(number.value(), officer.id().value(), worker.id().value())
                .update();
        assertThat(remindedAndKeptOut(officer)).isEqualTo("0 true");
        assertThat(remindedAndKeptOut(other)).isEqualTo("1 false");
        assertThat(database.sql("select qual from pg_policies where policyname = 'of_the_body_asked'")
                        .query(String.class)
                        .list())
                .hasSize(3)
                .allMatch(rule -> rule.contains("NOT koldoo_kept_out"));
    }

    private String remindedAndKeptOut(Actor actor) {
        return Acting.as(
                actor,
                () -> transactions.execute(
                        status -> database.sql("select (select count(*) from alert where case_no = :n) || ' ' ||"
                                        + " case when koldoo_kept_out(:n) then 'true' else 'false' end")
                                .param("n", number.value())
                                .query(String.class)
                                .single()));
    }

    @Test
    void everyTableWithACaseNumberStandsBehindTheWallOrIsNamedHere() {
        assertThat(database.sql("""
                select c.table_name from information_schema.columns c join pg_class t on t.relname = c.table_name
                where c.table_schema = current_schema() and c.column_name = 'case_no' and not row_security_active(t.oid)
                """).query(String.class).list()).containsExactlyInAnyOrderElementsOf(NUMBERS_ONLY);
    }

    private List<String> policed() {
        return database.sql("select distinct tablename from pg_policies")
                .query(String.class)
                .list();
    }

    @Test
    void theDatabaseAndTheProgramReadTheSameDefinition() {
        var inTheDatabase = database.sql("select pg_get_functiondef('koldoo_sees'::regproc)")
                .query(String.class)
                .single();
        var here = Visibility.HOLDS
                .replace("in (:holders)", "= any (the_holders)")
                .replace(":body", "the_body")
                .replace(":user", "the_person")
                .replace(":now", "the_moment")
                .replace(":office", "the_office");
        assertThat(inTheDatabase).containsIgnoringWhitespaces(here);
    }
}
