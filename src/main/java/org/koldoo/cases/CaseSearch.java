package org.koldoo.cases;

import java.util.List;

/**
 * Search first: before a case is opened somebody looks whether there is one. Answers only about cases the actor may see; no
 * match, a hidden one and a sealed one look, read and last the same.
 */
public interface CaseSearch {

    /**
     * @param searchId proof of the search, for opening a case
     * @param found newest first, at most {@link #MOST}
     */
    record Found(String searchId, List<CaseHead> found) {}

    int MOST = 20;

    /**
     * Looks for a case number, a code name, a name in any script, a telephone or a document number: whichever the text may
     * be. One journal entry with a keyed hash of the term and the count.
     *
     * @throws org.koldoo.base.Refused {@code case.search.length}
     */
    Found search(String typed);
}
