package org.koldoo.sops;

import java.util.Arrays;
import java.util.Optional;

/** Ready pieces of a procedure, as people name them. */
public enum Block {
    /** A task with own questions. */
    STEP("step", Kind.TASK),
    SCREENING("screening", Kind.TASK),
    CONSENT("consent", Kind.TASK),
    REFER("refer", Kind.TASK),
    /** Another body is asked, and its answer waited for. */
    ASK_BODY("askBody", Kind.TASK),
    /** A supervisor who did not do the step before agrees, or gives it back. */
    APPROVAL("approval", Kind.TASK),
    SAFETY("safety", Kind.TASK),
    /** What happens when a step takes too long. */
    DEADLINE("deadline", Kind.TIMER),
    DECISION("decision", Kind.GATEWAY),
    PARALLEL("parallel", Kind.GATEWAY),
    CALL("call", Kind.CALL),
    CLOSE("close", Kind.END);

    /** As what it is dropped into a drawing. */
    public enum Kind {
        TASK,
        CALL,
        GATEWAY,
        TIMER,
        END
    }

    private final String key;
    private final Kind kind;

    Block(String key, Kind kind) {
        this.key = key;
        this.kind = kind;
    }

    public String key() {
        return key;
    }

    public Kind kind() {
        return kind;
    }

    public static Optional<Block> of(String key) {
        return Arrays.stream(values()).filter(block -> block.key.equals(key)).findFirst();
    }
}
