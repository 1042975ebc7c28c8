package org.koldoo.base.ui;

import java.util.function.Consumer;
import org.koldoo.base.Refused;

/**
 * Port: does what a person pressed; where a service answers {@code signIn.stale}, asks for the second factor first and then
 * does it again. Nothing that was typed is lost meanwhile.
 */
public interface WithProof {

    String STALE = "signIn.stale";

    /** The work lets {@code signIn.stale} through; where it catches other refusals, use {@link #run(Runnable, Consumer)}. */
    void run(Runnable work);

    /** The same for a form that shows by itself what was refused. */
    default void run(Runnable work, Consumer<Refused> refused) {
        run(() -> {
            try {
                work.run();
            } catch (Refused refusal) {
                if (refusal.code().equals(STALE)) {
                    throw refusal;
                }
                refused.accept(refusal);
            }
        });
    }
}
