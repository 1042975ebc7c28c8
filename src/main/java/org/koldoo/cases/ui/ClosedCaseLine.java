package org.koldoo.cases.ui;

import org.koldoo.cases.CaseHead;

/** Port: a sentence that stands on the page of a closed case, below that it is closed. */
public interface ClosedCaseLine {

    String words(CaseHead head);
}
