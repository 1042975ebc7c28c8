package org.koldoo.vault;

import java.util.Set;
import org.koldoo.base.BodyCode;

/**
 * Finds equal or alike-sounding values without reading them: keyed, truncated hashes of normalised codes. Each body has an
 * index key of its own for its own searches; one national key serves the cross-body match that only the program reads.
 */
public interface BlindIndex {

    /** What kind of value is indexed; the same text of two kinds never gives the same hash. */
    enum Kind {
        /** A personal name in any script: transliterated, then all its Daitch-Mokotoff codes. */
        NAME,
        /** A telephone number: digits only, last nine. */
        PHONE,
        /** An identity document number: letters and digits only. */
        DOCUMENT
    }

    /** Hashes to search by inside one body, by every key that there is; empty where nothing can be indexed. */
    Set<Long> hashes(Kind kind, BodyCode body, String value);

    /** Hashes for the cross-body match, by every key that there is; never shown to, or asked for by, a person. */
    Set<Long> nationalHashes(Kind kind, String value);

    /** The number of the key that what is written now is found by. */
    default int newestKey() {
        return 1;
    }

    /** Whether every node writes with it by now. */
    default boolean settled() {
        return true;
    }

    /** Hashes to write, by one key. */
    default Set<Long> hashes(int key, Kind kind, BodyCode body, String value) {
        return hashes(kind, body, value);
    }

    /** Hashes to write for the cross-body match, by one key. */
    default Set<Long> nationalHashes(int key, Kind kind, String value) {
        return nationalHashes(kind, value);
    }

    /** A keyed hash of a search term for the journal, so that equal searches can be told without the words. */
    String termHash(String term);
}
