package org.koldoo.cases;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.BodyCode;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.UserId;

/** What happened in a case, newest first: codes and parameters, rendered in the reader's language; notes are encrypted. */
public interface Timeline {

    enum Kind {
        CONTACT,
        DOCUMENT,
        DECISION,
        REFERRAL,
        CONSENT,
        STEP,
        NOTE,
        SYSTEM
    }

    /**
     * @param code key of the text {@code timeline.<code>}
     * @param parameters codes, numbers and dates; never a name
     * @param note only of notes
     */
    record Entry(
            UUID id,
            Instant at,
            @Nullable UserId user,
            @Nullable BodyCode body,
            Kind kind,
            String code,
            Map<String, String> parameters,
            @Nullable String note) {}

    /** Adds an entry in the running transaction. */
    void add(CaseNumber number, Kind kind, String code, Map<String, String> parameters);

    /** Adds a note; read-only afterwards. */
    void note(CaseNumber number, String text);

    /** A page, newest first; the actor needs FULL, others see only what their own body did. */
    List<Entry> of(CaseNumber number, @Nullable Kind kind, @Nullable Instant before, int size);
}
