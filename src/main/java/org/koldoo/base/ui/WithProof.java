package org.koldoo.base.ui;

import java.util.function.Consumer;
import org.koldoo.base.Refused;

/**
 * Port: does what a person pressed; where a service answers {@code signIn.stale}, asks for the second factor first and then
 * does it again. Nothing that was typed is lost meanwhile.
 */
public interface WithProof {

    void run(Runnable work);

    /** The same for a form that says itself what was refused. */
    default void run(Runnable work, Consumer<Refused> refusal) {
        run(() -> {
            try {
                work.run();
            } catch (Refused refused) {
                if (refused.code().equals("signIn.stale")) {
                    throw refused;
                }
                refusal.accept(refused);
            }
        });
    }
}
