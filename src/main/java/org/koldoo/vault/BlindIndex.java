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

    /** Hashes for searches inside one body; empty where nothing can be indexed. */
    Set<Long> hashes(Kind kind, BodyCode body, String value);

    /** Hashes for the cross-body match; never shown to, or asked for by, a person. */
    Set<Long> nationalHashes(Kind kind, String value);

    /** A keyed hash of a search term for the journal, so that equal searches can be told without the words. */
    String termHash(String term);
}
