package org.koldoo.audit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.BodyCode;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.UserId;
import org.koldoo.journal.ExportMark;
import org.koldoo.journal.JournalLine;

/** Who saw what. Asking is itself in the journal. */
public interface WhoLooked {

    /** Entries of one case, newest first, for whoever sees the whole case: its owner, the body's supervisors, a named team. */
    List<JournalLine> ofCase(CaseNumber number);

    /**
     * What oversight asks of all entries, by numbers and codes.
     *
     * @param person null = anybody
     * @param body only people who acted for it
     */
    record Question(
            @Nullable UserId person,
            @Nullable BodyCode body,
            @Nullable CaseNumber number,
            @Nullable Deed deed,
            @Nullable Instant from,
            @Nullable Instant until) {}

    /**
     * @param next what to ask before for the next page; 0 = there is none
     */
    record Answer(List<JournalLine> lines, long next) {}

    /** A page, newest first; for oversight. What is in a case is not in it. */
    Answer search(Question question, long before);

    /**
     * The whole answer, to be taken out as a file that carries the mark.
     *
     * @throws org.koldoo.base.Refused {@code signIn.stale}
     */
    List<JournalLine> export(Question question, ExportMark mark);

    /** Whose export a text comes from, by the marks in it; for oversight. */
    List<JournalLine> whoseExport(String text);
}
