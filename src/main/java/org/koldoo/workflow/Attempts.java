package org.koldoo.workflow;

import java.util.function.Supplier;

/**
 * Runs a completing service call outside a transaction, retries what only collided (up to three times) and turns what is left
 * into a {@link org.koldoo.base.Refused} a person understands.
 */
public interface Attempts {

    <T> T run(Supplier<T> serviceCall);

    default void run(Runnable serviceCall) {
        run(() -> {
            serviceCall.run();
            return Boolean.TRUE;
        });
    }
}
