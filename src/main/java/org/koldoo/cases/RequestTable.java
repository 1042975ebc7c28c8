package org.koldoo.cases;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.koldoo.base.Actor;
import org.koldoo.base.CaseNumber;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which case came of which request: the second click finds the first one's case. */
@Repository
class RequestTable {

    /** The class of SQL states for rows that a constraint refuses. */
    private static final Pattern CONSTRAINT_STATES = Pattern.compile("23...");

    private final JdbcClient database;
    private final JdbcTemplate jdbc;

    RequestTable(JdbcClient database, JdbcTemplate jdbc) {
        this.database = database;
        this.jdbc = jdbc;
    }

    /** Takes a request for a new case, or tells whose case it already is. Waits for another one that is just being opened. */
    Optional<CaseNumber> claim(UUID request, CaseNumber number, Actor actor) {
        return insert(request, number, actor) ? Optional.empty() : earlier(request, actor);
    }

    /** Behind a savepoint of the connection: PostgreSQL would give the whole transaction up after a refused row. */
    private boolean insert(UUID request, CaseNumber number, Actor actor) {
        return Boolean.TRUE.equals(jdbc.execute((Connection connection) -> {
            var before = connection.setSavepoint();
            try (var statement = connection.prepareStatement(
                    "insert into case_request (request, case_no, body_code, user_id) values (?, ?, ?, ?)")) {
                statement.setObject(1, request);
                statement.setString(2, number.value());
                statement.setString(3, actor.requireBody().value());
                statement.setObject(4, actor.id().value());
                statement.executeUpdate();
                return true;
            } catch (SQLException refused) {
                if (!CONSTRAINT_STATES
                        .matcher(String.valueOf(refused.getSQLState()))
                        .matches()) {
                    throw refused;
                }
                connection.rollback(before);
                return false;
            }
        }));
    }

    /** Only for people of the body that sent it. */
    private Optional<CaseNumber> earlier(UUID request, Actor actor) {
        return Optional.of(database.sql("select case_no from case_request where request = ? and body_code = ?")
                .params(request, actor.requireBody().value())
                .query(String.class)
                .optional()
                .map(CaseNumber::new)
                .orElseThrow(org.koldoo.base.Refused::noSuchCase));
    }
}
