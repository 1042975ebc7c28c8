package org.koldoo.audit;

import org.koldoo.base.CaseNumber;

/** Whoever opened very many cases says what they need the next one for, and proves once more that it is them. */
public interface ReadingPurpose {

    /**
     * @param purpose a code
     * @throws org.koldoo.base.Refused {@code case.unknown}, {@code case.purpose}, {@code signIn.stale}
     */
    void say(CaseNumber number, String purpose);
}
