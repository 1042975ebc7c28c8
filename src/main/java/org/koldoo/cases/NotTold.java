package org.koldoo.cases;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.BodyCode;
import org.koldoo.base.CaseNumber;

/**
 * Whom the person does not want told: people in the person's words, bodies as codes. A named body gets nothing on a consent or
 * on a basis that was recorded before; who must tell it all the same says why, knowing this.
 */
public interface NotTold {

    /** @param note what the person said about it, for example which police unit */
    record NamedBody(UUID id, BodyCode body, @Nullable String note, Instant since) {}

    /** @param people who else must not know, in the person's words */
    record Warning(@Nullable String people, List<NamedBody> bodies) {

        public boolean isEmpty() {
            return people == null && bodies.isEmpty();
        }
    }

    /** What to read before anybody is called, written to or told. One journal entry. */
    Warning of(CaseNumber number);

    /** Names a body: what it could see of the case ends in the same transaction. */
    void name(CaseNumber number, BodyCode body, @Nullable String note);

    /** The person does not mind any more; earlier consents count again. */
    void lift(CaseNumber number, UUID id);
}
