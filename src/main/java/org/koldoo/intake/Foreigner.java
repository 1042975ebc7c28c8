package org.koldoo.intake;

import org.koldoo.cases.CaseField;
import org.koldoo.cases.YesNoUnsure;

/** Whether somebody is a foreign national, from the citizenships named. It only adds help, it never closes a way (rule H7). */
final class Foreigner {

    private Foreigner() {}

    static YesNoUnsure of(Answers answers) {
        var citizenships = answers.codes(CaseField.CITIZENSHIP.code());
        if (citizenships.isEmpty()) {
            return YesNoUnsure.UNSURE;
        }
        return citizenships.contains("KG") ? YesNoUnsure.NO : YesNoUnsure.YES;
    }
}
