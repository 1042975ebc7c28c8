package org.koldoo.base.start;

import java.io.ObjectInputFilter;
import java.io.ObjectInputFilter.FilterInfo;
import java.io.ObjectInputFilter.Status;

/**
 * Nothing of this program is ever read from serialised Java objects, so no class may be: whoever writes such bytes into the
 * database or a request plants nothing.
 */
public final class NothingFromStreams {

    private NothingFromStreams() {}

    /** For the whole program, before anything else; a second filter cannot take its place. */
    public static void refuse() {
        if (ObjectInputFilter.Config.getSerialFilter() == null) {
            ObjectInputFilter.Config.setSerialFilter(NothingFromStreams::check);
        }
    }

    static Status check(FilterInfo found) {
        return found.serialClass() == null ? Status.UNDECIDED : Status.REJECTED;
    }
}
