package org.koldoo.sops;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * On what a version rests: an order of the body, or openly nothing yet.
 *
 * @param trial in use without an order; every screen says so
 * @param note for the second person, in the writer's words; no case content belongs here
 */
public record Order(
        @Nullable String number,
        @Nullable LocalDate date,
        boolean trial,
        @Nullable String note) {}
