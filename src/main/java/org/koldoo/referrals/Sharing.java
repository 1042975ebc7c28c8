package org.koldoo.referrals;

import java.util.EnumSet;
import java.util.Set;
import org.koldoo.cases.CaseField;

/** What a referral may carry: the minimum data set always, a little more by choice; never the story, never an address (rule H10). */
public final class Sharing {

    /** What the receiver sees before accepting: enough to say yes or no, nothing that tells who it is. */
    public static final Set<CaseField> PREVIEW = Set.copyOf(EnumSet.of(
            CaseField.SEX,
            CaseField.AGE_CLASS,
            CaseField.LANGUAGE,
            CaseField.INTERPRETER_NEEDED,
            CaseField.RISK_LEVEL,
            CaseField.URGENT_NEEDS));

    /** What the sender may add for after the acceptance. */
    public static final Set<CaseField> OPTIONAL = Set.copyOf(EnumSet.of(
            CaseField.COMMUNICATION_AID,
            CaseField.DISABILITY,
            CaseField.MEDICAL_ALERTS,
            CaseField.CITIZENSHIP,
            CaseField.KNOWN_AS,
            CaseField.GIVEN_NAME,
            CaseField.SAFE_CONTACT_WAY,
            CaseField.SAFE_CONTACT,
            CaseField.SAFE_CONTACT_HOURS,
            CaseField.MUST_NOT_KNOW));

    private Sharing() {}

    static Set<CaseField> allowed(Set<CaseField> wanted) {
        var shared = EnumSet.copyOf(PREVIEW);
        wanted.stream().filter(OPTIONAL::contains).forEach(shared::add);
        return shared;
    }
}
