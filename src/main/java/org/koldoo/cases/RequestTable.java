package org.koldoo.cases;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.koldoo.base.Actor;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.Refused;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Which case came of which request: the second click finds the first one's case. */
@Repository
class RequestTable {

    private static final String TAKEN = "23505";

    private final JdbcTemplate database;

    RequestTable(JdbcTemplate database) {
        this.database = database;
    }

    /** Takes a request for a new case, or tells whose case it already is. Waits for another one that is just being opened. */
    Optional<CaseNumber> claim(UUID request, CaseNumber number, Actor actor) {
        boolean first = Boolean.TRUE.equals(
                database.execute((Connection connection) -> insert(connection, request, number, actor)));
        return first ? Optional.empty() : Optional.of(earlier(request, actor));
    }

    /** Behind a savepoint, because PostgreSQL gives up a transaction in which a statement failed. */
    private static boolean insert(Connection connection, UUID request, CaseNumber number, Actor actor)
            throws SQLException {
        var before = connection.setSavepoint();
        try (var insert = connection.prepareStatement(
                "insert into case_request (request, case_no, body_code, user_id) values (?, ?, ?, ?)")) {
            insert.setObject(1, request);
            insert.setString(2, number.value());
            insert.setString(3, actor.requireBody().value());
            insert.setObject(4, actor.id().value());
            insert.executeUpdate();
            connection.releaseSavepoint(before);
            return true;
        } catch (SQLException e) {
            if (!TAKEN.equals(e.getSQLState())) {
                throw e;
            }
            connection.rollback(before);
            return false;
        }
    }

    /** Only for people of the body that sent it. */
    private CaseNumber earlier(UUID request, Actor actor) {
        return database
                .query(
                        "select case_no from case_request where request = ? and body_code = ?",
                        (row, n) -> new CaseNumber(row.getString(1)),
                        request,
                        actor.requireBody().value())
                .stream()
                .findFirst()
                .orElseThrow(Refused::noSuchCase);
    }
}
