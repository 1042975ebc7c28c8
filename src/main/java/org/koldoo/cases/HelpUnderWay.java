package org.koldoo.cases;

import org.koldoo.base.CaseNumber;

/**
 * Port: whether a person has come to somebody who helps them, and nothing is heard of it yet. Closing the case then would take
 * away what these people see, and the place, while the person is with them.
 */
public interface HelpUnderWay {

    /** How many such helps there are; for whoever sees the whole case. */
    int of(CaseNumber number);
}
