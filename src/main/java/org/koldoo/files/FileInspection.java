package org.koldoo.files;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Looks at a file before anything keeps it: name and bytes must say the same, nothing in it may act by itself, a picture is
 * drawn anew so that it tells neither place nor camera, and where a virus scanner is set up it is asked.
 */
public interface FileInspection {

    /** 20 MB of a million bytes each. */
    int LARGEST = 20_000_000;

    /**
     * @param name as the sender calls it; null = nameless, the bytes decide
     * @param allowed the kinds that may come in here
     * @throws org.koldoo.base.Refused {@code file.empty}, {@code file.size}, {@code file.kind}, {@code file.disguised},
     *     {@code file.active}, {@code file.archive}, {@code file.picture}, {@code file.damaged}, {@code file.locked},
     *     {@code file.busy}
     */
    Inspected inspect(@Nullable String name, byte[] bytes, Set<FileKind> allowed);

    /** Whether a virus scanner is set up at all. */
    boolean scans();

    /** Asks the scanner once more about something that was kept aside. */
    Scanned scan(byte[] content);

    /** What the virus scanner said. */
    enum Scanned {
        /** Nothing was found. */
        CLEAN,
        /** It recognised something. */
        FOUND,
        /** It is set up and does not answer. */
        NO_ANSWER,
        /** None is set up; every screen with files says so. */
        NOT_SET_UP;

        /** Whether the file may be opened; what was found, or not looked at although it should have been, stays shut. */
        public boolean opens() {
            return this == CLEAN || this == NOT_SET_UP;
        }
    }

    /**
     * @param content as it may be kept, which is not always what was sent
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on at once, never compared
    record Inspected(FileKind kind, byte[] content, Scanned scanned) {}
}
