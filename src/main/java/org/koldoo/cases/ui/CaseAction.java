package org.koldoo.cases.ui;

import org.koldoo.cases.CaseHead;

/** Something a person can start from the case page at any time, for example a referral or an appeal. */
public interface CaseAction {

    /** Key of the label {@code case.action.<key>}. */
    String key();

    int order();

    boolean offered(CaseHead head);

    /** Opens the dialog or navigates. */
    void start(CaseHead head);
}
