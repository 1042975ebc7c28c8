package org.koldoo.workflow;

import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.flowable.common.engine.api.FlowableOptimisticLockingException;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.Refused;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Tries up to three times; whoever still collides is told to try again, and whoever lost is told who won by the call itself. */
@Component
class RetryingAttempts implements Attempts {

    private static final int ATTEMPTS = 3;

    /** Serialisation failure, deadlock, lock not available; H2: concurrent update, lock timeout, deadlock. */
    private static final Set<String> COLLISIONS = Set.of("40001", "40P01", "55P03", "90131", "HYT00");

    @Override
    public <T> T run(Supplier<T> serviceCall) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return serviceCall.get();
        }
        for (int attempt = 1; ; attempt++) {
            try {
                return serviceCall.get();
            } catch (RuntimeException e) {
                if (!collided(e)) {
                    throw e;
                }
                if (attempt == ATTEMPTS) {
                    throw new Refused("workitem.busy");
                }
                pause(attempt);
            }
        }
    }

    private static boolean collided(@Nullable Throwable trouble) {
        for (var cause = trouble; cause != null; cause = cause.getCause()) {
            if (cause instanceof FlowableOptimisticLockingException
                    || cause instanceof ConcurrencyFailureException
                    || cause instanceof jakarta.persistence.OptimisticLockException
                    || cause instanceof jakarta.persistence.PessimisticLockException
                    || cause instanceof jakarta.persistence.LockTimeoutException
                    || cause instanceof SQLException sql && COLLISIONS.contains(String.valueOf(sql.getSQLState()))) {
                return true;
            }
        }
        return false;
    }

    /** A little, and never the same for two that just collided. */
    private static void pause(int attempt) {
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(20_000_000L, 60_000_000L) * attempt);
    }
}
