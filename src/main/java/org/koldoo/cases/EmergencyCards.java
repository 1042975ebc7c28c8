package org.koldoo.cases;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.BodyCode;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.UserId;

/**
 * The emergency card of a sealed case, for the custodian on call at night: danger, medical alerts, how to reach the person
 * safely, and whom of the team to call. Nothing else of the case, and never the case itself.
 */
public interface EmergencyCards {

    /** Exactly these fields; a test holds them against what is shown. */
    Set<CaseField> FIELDS = EnumSet.of(
            CaseField.DANGER_NOW,
            CaseField.RISK_LEVEL,
            CaseField.MEDICAL_ALERTS,
            CaseField.SAFE_CONTACT_WAY,
            CaseField.SAFE_CONTACT,
            CaseField.SAFE_CONTACT_HOURS,
            CaseField.CODE_WORD);

    /** @param telephone where they answer at night, as far as they left a number for this case */
    record Call(UserId person, @Nullable String telephone) {}

    /**
     * @param call the named team, whoever carries the case first
     * @param owner whose telephone is answered day and night, if it has one
     */
    record Card(CaseNumber number, Map<CaseField, String> fields, List<Call> call, BodyCode owner) {}

    /**
     * One journal entry, and the team is told.
     *
     * @param typed case number or code name
     * @return empty where there is no such card for this person; an unknown case and a foreign one answer alike
     * @throws org.koldoo.base.Refused {@code emergency.reason.short}
     */
    Optional<Card> open(String typed, String reason);
}
