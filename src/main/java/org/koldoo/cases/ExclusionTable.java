package org.koldoo.cases;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.koldoo.base.Actor;
import org.koldoo.base.BodyCode;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.Mechanism;
import org.koldoo.base.UserId;
import org.koldoo.cases.ConflictWall.Excluded;
import org.koldoo.cases.ConflictWall.Route;
import org.koldoo.cases.ConflictWall.Whom;
import org.koldoo.vault.KeyOwner;
import org.koldoo.vault.Place;
import org.koldoo.vault.Vault;
import org.koldoo.workflow.CaseWalls;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * People and offices that must not know of a case, and for whole bodies why they must not: what keeps those out is their row of
 * case_deny. Only the mechanism writes it and asks it about somebody: to whoever is kept
 * out there is no such row.
 */
@Repository
class ExclusionTable implements CaseWalls {

    private static final String HOLDS =
            "(x.user_id = :user or x.user_id is null and x.body_code = :body and x.office = :office)";

    private final JdbcClient database;
    private final Vault vault;

    ExclusionTable(JdbcClient database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    @Override
    public Set<CaseNumber> closedTo(Actor actor) {
        return Mechanism.does(() -> Set.copyOf(asked("select distinct x.case_no from case_exclusion x where ", actor)
                .query((row, n) -> new CaseNumber(row.getString(1)))
                .list()));
    }

    boolean excludes(CaseNumber number, Actor actor) {
        return Mechanism.does(() -> asked("select count(*) from case_exclusion x where x.case_no = :number and ", actor)
                        .param("number", number.value())
                        .query(Integer.class)
                        .single()
                > 0);
    }

    /** Whether anybody at all of a body is kept out. */
    boolean any(CaseNumber number, BodyCode body) {
        return Mechanism.does(
                () -> database.sql("select count(*) from case_exclusion where case_no = ? and body_code = ?")
                                .params(number.value(), body.value())
                                .query(Integer.class)
                                .single()
                        > 0);
    }

    private JdbcClient.StatementSpec asked(String select, Actor actor) {
        var body = actor.body();
        var office = actor.office();
        return database.sql(select + HOLDS)
                .param("user", actor.id().value())
                .param("body", body == null ? "" : body.value())
                .param("office", office == null ? "" : office);
    }

    void insert(CaseNumber number, Whom whom, String reason, UserId by, Instant at) {
        var id = UUID.randomUUID();
        Mechanism.does(() -> {
            database.sql(
                            "insert into case_exclusion (id, case_no, body_code, user_id, office, reason, since, excluded_by)"
                                    + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(Arrays.asList(
                            id,
                            number.value(),
                            whom.body().value(),
                            Sql.uuid(whom.person()),
                            whom.office(),
                            vault.seal(place(number, id), reason),
                            Sql.at(at),
                            by.value()))
                    .update();
        });
    }

    /** @return whether somebody was let in */
    boolean delete(CaseNumber number, Whom whom) {
        var office = whom.office();
        return Mechanism.does(() ->
                database.sql("delete from case_exclusion where case_no = :number and body_code = :body"
                                        + (whom.person() == null
                                                ? " and user_id is null and coalesce(office, '') = :office"
                                                : " and user_id = :user"))
                                .param("number", number.value())
                                .param("body", whom.body().value())
                                .param("office", office == null ? "" : office)
                                .param("user", Sql.uuid(whom.person()))
                                .update()
                        > 0);
    }

    List<Excluded> of(CaseNumber number) {
        return database.sql("select id, body_code, user_id, office, reason, since from case_exclusion"
                        + " where case_no = ? order by since desc, id")
                .param(number.value())
                .query((row, n) -> new Excluded(
                        new Whom(
                                BodyCode.of(row.getString("body_code")),
                                row.getString("office"),
                                Sql.user(row, "user_id")),
                        reason(number, row.getObject("id", UUID.class), row.getBytes("reason")),
                        Sql.instant(row, "since")))
                .list();
    }

    /** Empty where the texts of the case are gone; the wall stays. */
    private String reason(CaseNumber number, UUID id, byte[] sealed) {
        return sealed.length == 0 ? "" : vault.open(place(number, id), sealed);
    }

    boolean has(CaseNumber number, Whom whom) {
        return of(number).stream().anyMatch(excluded -> excluded.whom().equals(whom));
    }

    List<Route> routes(BodyCode instead) {
        return database.sql("select other_body, source, as_of, verified from alternative_route where body_code = ?"
                        + " order by place, other_body")
                .param(instead.value())
                .query((row, n) -> new Route(
                        BodyCode.of(row.getString(1)),
                        row.getString(2),
                        row.getObject(3, java.time.LocalDate.class),
                        row.getBoolean(4)))
                .list();
    }

    private static Place place(CaseNumber number, UUID id) {
        return new Place(KeyOwner.of(number), "case_exclusion", id, "reason");
    }
}
