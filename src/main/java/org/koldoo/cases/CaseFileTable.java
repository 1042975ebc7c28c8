package org.koldoo.cases;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.Actor;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The plain rows of the case files. What a transaction has read of a case it keeps until it changes it or ends. */
@Repository
class CaseFileTable {

    private final JdbcClient database;

    CaseFileTable(JdbcClient database) {
        this.database = database;
    }

    Optional<CaseRow> find(CaseNumber number) {
        return RememberedCases.find(number).or(() -> read(number, ""));
    }

    CaseRow get(CaseNumber number) {
        return find(number).orElseThrow(Refused::noSuchCase);
    }

    /** Held until the transaction ends, for changes that depend on what is there. */
    CaseRow lock(CaseNumber number) {
        var row = read(number, " for update").orElseThrow(Refused::noSuchCase);
        RememberedCases.hold(number);
        return row;
    }

    /** As {@link #lock}, at no cost where the transaction holds it already. */
    CaseRow held(CaseNumber number) {
        return RememberedCases.holds(number) ? get(number) : lock(number);
    }

    private Optional<CaseRow> read(CaseNumber number, String lock) {
        var row = database.sql("select " + CaseRow.COLUMNS + " from case_file where case_no = ?" + lock)
                .param(number.value())
                .query((columns, n) -> CaseRow.read(columns))
                .optional();
        row.ifPresent(RememberedCases::keep);
        return row;
    }

    /** Those of the numbers and code names that are taken. */
    Set<String> taken(Collection<String> numbers, Collection<String> codeKeys) {
        return Set.copyOf(database.sql("select case_no from case_file where case_no in (:numbers)"
                        + " union select code_key from case_file where code_key in (:keys)")
                .param("numbers", List.copyOf(numbers))
                .param("keys", List.copyOf(codeKeys))
                .query(String.class)
                .list());
    }

    /** A page by the index, newest first; what of it may be seen is asked afterwards. */
    List<CaseNumber> carriedBy(Actor actor, @Nullable CaseNumber after, int size) {
        var sql = "select case_no from case_file where assignee = :user and body_code = :body";
        if (after != null) {
            sql += " and opened_at <= (select opened_at from case_file where case_no = :after)"
                    + " and (opened_at < (select opened_at from case_file where case_no = :after) or case_no < :after)";
        }
        return database.sql(sql + " order by opened_at desc, case_no desc limit " + size)
                .param("user", actor.id().value())
                .param("body", actor.body() == null ? "" : actor.body().value())
                .param("after", after == null ? "" : after.value())
                .query((row, n) -> new CaseNumber(row.getString(1)))
                .list();
    }

    /** Why a case is sealed; nothing where it is not. */
    Optional<SealedCases.Why> sealedFor(CaseNumber number) {
        return database.sql("select sealed_for from case_file where case_no = ? and restricted = true")
                .param(number.value())
                .query((row, n) -> SealedCases.Why.valueOf(row.getString(1)))
                .optional();
    }

    /** By its number or its code name, however it was typed. */
    Optional<CaseRow> named(String typed) {
        return database
                .sql("select " + CaseRow.COLUMNS + " from case_file where case_no = :number or code_key = :key")
                .param("number", Sql.number(typed))
                .param("key", CodeNames.key(CleanText.line(typed)))
                .query((columns, n) -> CaseRow.read(columns))
                .list()
                .stream()
                .findFirst();
    }

    void insert(CaseRow row) {
        database.sql("insert into case_file (" + CaseRow.COLUMNS + ", code_key, sealed_for)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(java.util.Arrays.asList(
                        row.number().value(),
                        row.codeName(),
                        row.owner().value(),
                        row.office(),
                        Sql.uuid(row.assignee()),
                        row.sex().name(),
                        row.ageClass().name(),
                        row.foreigner().name(),
                        row.abroad().name(),
                        row.danger(),
                        row.official().name(),
                        row.restricted(),
                        row.standing().name(),
                        row.support().name(),
                        row.appeal().name(),
                        Sql.at(row.openedAt()),
                        row.openedBy().value(),
                        Sql.atNullable(row.closedAt()),
                        row.closureReason(),
                        row.version(),
                        CodeNames.key(row.codeName()),
                        row.restricted() ? SealedCases.Why.OFFICIAL.name() : null))
                .update();
        RememberedCases.hold(row.number());
        RememberedCases.keep(row);
    }

    /** Changes one or more columns; the names come from the program, never from a person. */
    void set(CaseNumber number, java.util.Map<String, ? extends Object> values) {
        if (values.isEmpty()) {
            return;
        }
        var assignments =
                values.keySet().stream().map(column -> column + " = :" + column).toList();
        Sql.one(database.sql("update case_file set " + String.join(", ", assignments)
                        + ", version = version + 1 where case_no = :number")
                .params(values)
                .param("number", number.value())
                .update());
        RememberedCases.forget(number);
    }

    void clear(CaseNumber number, String... columns) {
        var assignments = java.util.Arrays.stream(columns)
                .map(column -> column + " = null")
                .toList();
        Sql.one(database.sql("update case_file set " + String.join(", ", assignments)
                        + ", version = version + 1 where case_no = ?")
                .param(number.value())
                .update());
        RememberedCases.forget(number);
    }
}
