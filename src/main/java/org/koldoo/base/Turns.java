package org.koldoo.base;

import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What one person does at one instant, one after another: whoever counts what somebody did and then adds to it takes a turn
 * first, on all nodes, or several requests of one instant would all count the same and pass every limit. It lasts until the
 * transaction ends. Take it before anything is counted, and only one in a transaction.
 */
@Component
public class Turns {

    /** As many rows as the migration made. */
    private static final int ROWS = 64;

    private final JdbcClient database;

    public Turns(JdbcClient database) {
        this.database = database;
    }

    /** @param what the kind of thing that is counted */
    public void take(UserId person, String what) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("a turn outside a transaction holds nothing");
        }
        database.sql("select id from turn where id = ? for update")
                .param(Math.floorMod(Objects.hash(person.value(), what), ROWS))
                .query(Integer.class)
                .single();
    }
}
