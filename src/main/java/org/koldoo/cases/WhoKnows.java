package org.koldoo.cases;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.BodyCode;
import org.koldoo.base.CaseNumber;

/** Who knows what of a case, for the person who asks, and before a consent is withdrawn. Computed from rights and journal. */
public interface WhoKnows {

    /**
     * A body besides the owner that sees or has seen something.
     *
     * @param bases on what it was told, codes
     * @param until when its last right ended or will end; null = open
     * @param sees what it may see now
     * @param seen what its people have opened, as the journal says
     * @param tasks tasks it has done: its own records of them stay with it
     * @param printed sheets, {@code takenOut} files, {@code toldOutside} answers by letter or telephone: none can be recalled
     */
    record Knower(
            BodyCode body,
            Set<String> bases,
            Instant since,
            @Nullable Instant until,
            Set<CaseField> sees,
            Set<CaseField> seen,
            int tasks,
            int printed,
            int takenOut,
            int toldOutside) {

        public boolean now() {
            return !sees.isEmpty();
        }
    }

    /**
     * What a withdrawal does to one body.
     *
     * @param stays the basis on which it goes on seeing everything; null = it does not
     * @param keeps what it goes on seeing while the person lives with it
     * @param openTasks tasks that come back to the owner
     */
    record Loss(Knower knower, @Nullable String stays, Set<CaseField> closes, Set<CaseField> keeps, int openTasks) {}

    /** Every body that sees or has seen something, for the owner of the case: one journal entry. */
    List<Knower> of(CaseNumber number);

    /** What would follow if a consent were withdrawn now: the bodies that see something on it, or would have to be told. */
    List<Loss> losses(CaseNumber number, UUID consent);
}
