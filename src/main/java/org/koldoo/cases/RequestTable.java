package org.koldoo.cases;

import java.util.Optional;
import java.util.UUID;
import org.koldoo.base.Actor;
import org.koldoo.base.CaseNumber;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Which case came of which request: the second click finds the first one's case. */
@Repository
class RequestTable {

    private final JdbcClient database;
    private final TransactionTemplate savepoint;

    RequestTable(JdbcClient database, PlatformTransactionManager transactions) {
        this.database = database;
        this.savepoint = new TransactionTemplate(transactions);
        savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** Takes a request for a new case, or tells whose case it already is. Waits for another one that is just being opened. */
    Optional<CaseNumber> claim(UUID request, CaseNumber number, Actor actor) {
        try {
            savepoint.executeWithoutResult(status -> database.sql(
                            "insert into case_request (request, case_no, body_code, user_id) values (?, ?, ?, ?)")
                    .params(
                            request,
                            number.value(),
                            actor.requireBody().value(),
                            actor.id().value())
                    .update());
            return Optional.empty();
        } catch (DuplicateKeyException taken) {
            return earlier(request, actor);
        }
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
