package org.koldoo.accounts;

/** What a session carries besides the person: names of its attributes. */
public final class SessionMarks {

    /** The row in the table of live sessions, an UUID. */
    public static final String LIVE = "koldoo.live";

    static final String LAST_ACTION = "koldoo.lastAction";
    static final String COVERED = "koldoo.covered";
    static final String WHY = "koldoo.why";

    private SessionMarks() {}
}
