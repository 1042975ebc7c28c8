package org.koldoo.sops.edit;

import java.util.Arrays;
import java.util.Optional;

/** What stands in a procedure, under names that people use. */
public enum Kind {
    START("startEvent", 36, 36),
    END("endEvent", 36, 36),
    TASK("userTask", 120, 80),
    /** Another procedure runs here. */
    CALL("callActivity", 120, 80),
    /** One of several ways, by what is known. */
    DECISION("exclusiveGateway", 50, 50),
    /** Some of several ways. */
    CHOICE("inclusiveGateway", 50, 50),
    /** All ways at once, or waiting for all of them. */
    PARALLEL("parallelGateway", 50, 50),
    GROUP("subProcess", 350, 200),
    /** A deadline on a step: what happens when it passes. */
    CLOCK("boundaryEvent", 36, 36),
    /** Nothing happens until a time has passed. */
    WAIT("intermediateCatchEvent", 36, 36);

    private final String element;
    private final int width;
    private final int height;

    Kind(String element, int width, int height) {
        this.element = element;
        this.width = width;
        this.height = height;
    }

    String element() {
        return element;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    static Optional<Kind> of(String element) {
        return Arrays.stream(values())
                .filter(kind -> kind.element.equals(element))
                .findFirst();
    }
}
