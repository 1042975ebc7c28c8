package org.koldoo.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.BodyCode;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.UserId;

/**
 * Bodies, offices and people that must not know of a case, not even that it exists. They get no task of it, and nothing tells
 * them that they were kept out.
 */
public interface ConflictWall {

    /** A whole body, one office of it, or one person of it. */
    record Whom(
            BodyCode body,
            @Nullable String office,
            @Nullable UserId person) {

        boolean wholeBody() {
            return office == null && person == null;
        }
    }

    /** @param reason null for a body that was kept out from the first contact on */
    record Excluded(Whom whom, @Nullable String reason, Instant since) {}

    /** @param verified false: a proposal, and the screen says so */
    record Route(BodyCode body, String source, LocalDate asOf, boolean verified) {}

    /** Who is kept out, newest first. For whoever sees the whole case. */
    List<Excluded> of(CaseNumber number);

    /**
     * @throws org.koldoo.base.Refused {@code case.wall.reason}, {@code case.wall.whom}, {@code case.wall.own} for the body that
     *     keeps the case, {@code case.wall.self}, {@code case.wall.assignee} for whoever carries it
     */
    void exclude(CaseNumber number, Whom whom, String reason);

    /** Lets somebody in again, as far as they have a right. */
    void admit(CaseNumber number, Whom whom, String reason);

    /** Whom to turn to instead of a body that is kept out, the nearest first. */
    List<Route> routes(CaseNumber number, BodyCode instead);
}
