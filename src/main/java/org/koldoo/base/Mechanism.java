package org.koldoo.base;

import java.util.function.Supplier;

/**
 * What the mechanism does of itself in the middle of a person's work: it opens cases, reads facts, addresses steps, gives and
 * ends rights, and looks for the same person across bodies. On PostgreSQL only then rows of cases that the acting person may
 * not see can be read or written. Nothing that is read here goes to a person; {@code ArchitectureTest} lists who may do it.
 */
public final class Mechanism {

    private static final ScopedValue<Boolean> ACTS = ScopedValue.newInstance();

    private Mechanism() {}

    /** Runs a piece of work as the mechanism; what is to be saved must be flushed before it ends. */
    public static <T> T does(Supplier<T> work) {
        return ScopedValue.where(ACTS, true).call(work::get);
    }

    public static void does(Runnable work) {
        ScopedValue.where(ACTS, true).run(work);
    }

    /** Whether the mechanism acts now; timers and commands are the mechanism itself. */
    public static boolean acts() {
        return ACTS.isBound()
                || CurrentActor.find().filter(Actor.SYSTEM::equals).isPresent();
    }

    /** For everybody else there is no such case. */
    public static void only() {
        if (!acts()) {
            throw Refused.noSuchCase();
        }
    }
}
