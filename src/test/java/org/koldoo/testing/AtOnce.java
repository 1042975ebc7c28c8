package org.koldoo.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.koldoo.base.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Several things at the same moment, and what became of each: its answer, or the code of its refusal. */
public final class AtOnce {

    private AtOnce() {}

    public static List<String> all(List<Supplier<String>> works) {
        var start = new CyclicBarrier(works.size());
        try (var pool = Executors.newFixedThreadPool(works.size())) {
            var told = new ArrayList<String>();
            for (var result :
                    pool.invokeAll(works.stream().map(work -> call(start, work)).toList())) {
                told.add(result.get());
            }
            return told;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /**
     * The same with certainty: nobody can write the journal, which is the last thing a transaction does, until each has counted
     * what is there.
     */
    public static List<String> allBeforeTheJournal(
            TransactionTemplate transactions, JdbcClient database, List<Supplier<String>> works) {
        try (var gate = Executors.newSingleThreadExecutor()) {
            var told = transactions.execute(status -> {
                database.sql("select seq from journal_head where id = 1 for update")
                        .query(Long.class)
                        .single();
                var result = gate.submit(() -> all(works));
                sleep();
                return result;
            });
            return told.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static void sleep() {
        try {
            Thread.sleep(3_000);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static Callable<String> call(CyclicBarrier start, Supplier<String> work) {
        return () -> {
            start.await();
            try {
                return work.get();
            } catch (Refused refused) {
                return refused.code();
            }
        };
    }
}
