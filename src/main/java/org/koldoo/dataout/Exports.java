package org.koldoo.dataout;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.CaseNumber;

/**
 * Files that people take out: never more than they may see, for a purpose that stands in the journal, gone after a day. With
 * names only when a second person agrees, and then locked with a passphrase that is shown once and kept nowhere.
 */
public interface Exports {

    enum Kind {
        /** A table of the cases that the acting person carries. */
        MY_CASES,
        /** A table of the open tasks of the supervisor's team. */
        TEAM_TASKS,
        /** One case without names and without what was written in free words. */
        CASE_FILE,
        /** One case with all of it and its documents. */
        IDENTIFIED
    }

    enum State {
        /** A second person has not agreed yet. */
        WAITING,
        /** Agreed; whoever asked can have it made. */
        AGREED,
        READY,
        GONE
    }

    /** @throws org.koldoo.base.Refused {@code case.purpose}, {@code export.daily}, {@code export.nothing} */
    UUID myCases(String purpose, Locale language);

    /** Supervisors only. */
    UUID teamTasks(String purpose, Locale language);

    /** @throws org.koldoo.base.Refused {@code case.unknown}, {@code case.purpose}, {@code export.daily} */
    UUID caseFile(CaseNumber number, String purpose, Locale language);

    /** Asks a second person whether this case may be taken out with names. */
    UUID askIdentified(CaseNumber number, String purpose);

    /**
     * Makes what was agreed, with what the acting person may see now.
     *
     * @return the passphrase, which nobody can be told again
     * @throws org.koldoo.base.Refused {@code case.unknown}, {@code export.notReady}, {@code export.large}
     */
    String make(UUID id, Locale language);

    /** The acting person's exports of the last weeks, newest first. */
    List<Entry> mine();

    /**
     * @param expires when what waits, is agreed or is ready will be gone
     */
    record Entry(
            UUID id,
            Kind kind,
            @Nullable CaseNumber number,
            String purpose,
            State state,
            Instant askedAt,
            Instant expires,
            int rows) {}

    /**
     * The file, for whoever asked for it and still may see what is in it; one journal entry each time.
     *
     * @throws org.koldoo.base.Refused {@code case.unknown}, {@code export.gone}
     */
    Saved read(UUID id);

    @SuppressWarnings("ArrayRecordComponent") // handed on at once, never compared
    record Saved(String name, byte[] bytes) {}
}
