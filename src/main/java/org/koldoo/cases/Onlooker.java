package org.koldoo.cases;

import org.jspecify.annotations.Nullable;
import org.koldoo.base.BodyCode;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.UserId;

/**
 * Port: hears that the acting person looks at a case, in the transaction of the looking and before anything is told. May refuse
 * what is of somebody else's case.
 */
public interface Onlooker {

    enum What {
        OPENED,
        /** Hidden details were shown. */
        SHOWN,
        TAKEN_OUT
    }

    /**
     * @param assignee who carries the case
     * @param named whether whoever looks is in the named team of a sealed case, and so one of those who carry it
     * @param identity whether something of {@link FieldClass#P3} is shown
     */
    record Look(
            CaseNumber number, BodyCode owner, @Nullable UserId assignee, boolean named, What what, boolean identity) {}

    void looks(Look look);
}
