package org.koldoo.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.koldoo.base.Actor;
import org.koldoo.base.CaseNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The definition of who may see a case, as SQL: a right of the own body that holds now and is held by the actor, minus walled
 * off bodies, offices and people, and in a sealed case only rights that name the actor, never one for an emergency. The
 * database answers; nothing is filtered afterwards.
 * On PostgreSQL {@code koldoo_sees} repeats it word for word for the policies; a test compares the two.
 */
@Repository
class Visibility {

    /** Joins grants {@code g} to case files {@code c}. */
    static final String HOLDS = """
         g.body_code = :body and g.holder in (:holders) and (g.user_id is null or g.user_id = :user)
         and g.valid_from <= :now and (g.valid_until is null or g.valid_until > :now)
         and (c.restricted = false or g.user_id = :user and g.basis <> 'EMERGENCY')
         and not exists (select 1 from case_deny d where d.case_no = g.case_no and d.body_code = g.body_code)
         and not exists (select 1 from case_exclusion x where x.case_no = g.case_no and (x.user_id = :user
             or x.user_id is null and x.body_code = :body and x.office = :office))
        """;

    private static final String COLUMNS =
            Stream.of(CaseRow.COLUMNS.split(", ")).map(column -> "c." + column).collect(Collectors.joining(", "));

    private final JdbcClient database;
    private final Clock clock;

    Visibility(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** A case as one person sees it. */
    record Sight(CaseRow row, Scope scope, Set<CaseField> fields) {

        boolean full() {
            return scope == Scope.FULL;
        }

        CaseHead head() {
            return full() ? row.head() : row.head(fields);
        }

        private Sight and(Sight other) {
            var both = EnumSet.noneOf(CaseField.class);
            both.addAll(fields);
            both.addAll(other.fields);
            return new Sight(row, scope.compareTo(other.scope) >= 0 ? scope : other.scope, both);
        }
    }

    Optional<Sight> sight(Actor actor, CaseNumber number) {
        return Optional.ofNullable(sights(actor, List.of(number)).get(number));
    }

    Map<CaseNumber, Sight> sights(Actor actor, Collection<CaseNumber> numbers) {
        return numbers.isEmpty()
                ? Map.of()
                : among(actor, numbers.stream().map(CaseNumber::value).toList());
    }

    /** Asks the database even where there is nothing to ask for, so that a search without a match does the same work. */
    Map<CaseNumber, Sight> among(Actor actor, List<String> numbers) {
        var sights = new LinkedHashMap<CaseNumber, Sight>();
        database.sql("select " + COLUMNS + ", g.scope, g.fields from case_file c"
                        + " join case_grant g on g.case_no = c.case_no where c.case_no in (:numbers) and " + HOLDS
                        + " order by c.opened_at desc, c.case_no desc")
                .param("numbers", numbers.isEmpty() ? List.of("") : numbers)
                .params(of(actor))
                .query((row, n) -> read(row))
                .list()
                .forEach(sight -> sights.merge(sight.row().number(), sight, Sight::and));
        return sights;
    }

    /** The parameters of {@link #HOLDS}. */
    Map<String, Object> of(Actor actor) {
        return Map.of(
                "body",
                actor.body() == null ? "" : actor.body().value(),
                "user",
                actor.id().value(),
                "office",
                actor.office() == null ? "" : actor.office(),
                "holders",
                actor.holdsAs(),
                "now",
                Sql.at(clock.instant()));
    }

    private static Sight read(ResultSet row) throws SQLException {
        return new Sight(CaseRow.read(row), Scope.valueOf(row.getString("scope")), Sql.fields(row.getString("fields")));
    }
}
