package org.koldoo.journal;

import java.util.List;
import org.koldoo.base.CaseNumber;

/** Writes and reads the journal. */
public interface Journal {

    /**
     * Adds an entry to the running transaction; it is chained and written just before commit. If it cannot be written the
     * whole transaction fails: nothing is seen or changed without a trace.
     *
     * @throws IllegalStateException where no read-write transaction runs
     */
    void append(JournalEntry entry);

    /** Who saw and did what in a case, newest first; the caller has checked access. */
    List<JournalLine> ofCase(CaseNumber caseNumber, int limit);

    /** Entries for those who watch over the journal, newest first; the caller has checked the right to it. */
    List<JournalLine> find(JournalQuery query);

    /** The entries of an export that turned up elsewhere; the caller has checked the right to it. */
    List<JournalLine> marked(ExportMark mark);
}
