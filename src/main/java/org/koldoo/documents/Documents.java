package org.koldoo.documents;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.UserId;
import org.koldoo.files.FileKind;

/**
 * Papers, photos and recordings of a case. Only whoever sees the whole case has them; no referral and no task hands a document
 * to another body. Every look is journalled, also the one that follows a link made an hour ago.
 */
public interface Documents {

    /** How many a case has at most. */
    int MOST = 100;

    /**
     * Takes a document in after a look at all of it. What the virus scanner found, or could not look at, is kept aside.
     *
     * @throws org.koldoo.base.Refused {@code case.unknown}, {@code case.closed}, {@code document.full},
     *     {@code document.daily}, or a code of {@link org.koldoo.files.FileInspection}
     */
    UUID add(CaseNumber number, NewDocument document);

    /**
     * @param name as its sender calls it
     * @param description what the worker says about it, may be empty
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on at once, never compared
    record NewDocument(DocumentKind kind, String name, String description, byte[] content) {}

    /** The documents of a case without their names, newest first, also those that are gone. */
    List<Entry> of(CaseNumber number);

    /**
     * @param savable whether it can be saved: it is neither kept aside nor to be removed
     */
    record Entry(
            UUID id,
            DocumentKind kind,
            FileKind fileKind,
            long bytes,
            State state,
            UserId by,
            Instant at,
            @Nullable String removalReason,
            @Nullable UserId removalBy,
            @Nullable Instant removalAt) {

        public boolean savable() {
            return state == State.READY;
        }
    }

    enum State {
        READY,
        /** The scanner does not answer; it will be asked again. */
        NOT_SCANNED,
        /** The scanner found something. */
        INFECTED,
        /** One person wants it removed, a second one has not agreed yet. */
        TO_REMOVE,
        /** Removed for good; only this line is left. */
        REMOVED
    }

    /**
     * Names and descriptions, masked until somebody says what for.
     *
     * @param purpose a code; empty only for whoever carries the case
     */
    Map<UUID, Named> names(CaseNumber number, String purpose);

    record Named(String name, String description) {}

    /**
     * Whether the acting person may save it now; asked before a link is offered, so that a second factor can be asked for.
     *
     * @throws org.koldoo.base.Refused as {@link #read}
     */
    void check(CaseNumber number, UUID id, String purpose);

    /**
     * The document itself.
     *
     * @param purpose as for {@link #names}
     * @throws org.koldoo.base.Refused {@code case.unknown}, {@code case.purpose}, {@code document.aside}, {@code signIn.stale}
     */
    Content read(CaseNumber number, UUID id, String purpose);

    @SuppressWarnings("ArrayRecordComponent") // handed on at once, never compared
    record Content(FileKind kind, byte[] bytes) {}

    /**
     * Closes a document at once and asks a second person of the body to remove it for good.
     *
     * @param reason a code: WRONG_CASE, NOT_NEEDED, PERSON_WISHES, INFECTED, DUPLICATE
     */
    void askRemoval(CaseNumber number, UUID id, String reason);

    /** Whether files are scanned for viruses here at all. */
    boolean scans();
}
