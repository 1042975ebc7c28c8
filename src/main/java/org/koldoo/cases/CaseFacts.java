package org.koldoo.cases;

import org.koldoo.base.BodyCode;
import org.koldoo.base.CaseNumber;
import org.koldoo.workflow.Facts;
import org.springframework.stereotype.Component;

/** Answers gateways from the case file, without user access. */
@Component
class CaseFacts implements Facts {

    private static final BodyCode POLICE = BodyCode.of("MVD");

    private final CaseFileTable files;
    private final FactTable stated;
    private final LawfulBases lawful;

    CaseFacts(CaseFileTable files, FactTable stated, LawfulBases lawful) {
        this.files = files;
        this.stated = stated;
        this.lawful = lawful;
    }

    @Override
    public Object value(CaseNumber number, String fact) {
        var row = files.get(number);
        return switch (fact) {
            case "fact_child" -> row.ageClass().treatedAsChild();
            case "fact_age_unsure" -> row.ageClass() == AgeClass.UNKNOWN_MAY_BE_CHILD;
            case "fact_foreign" -> row.foreigner() == YesNoUnsure.YES;
            case "fact_abroad" -> row.abroad() == YesNoUnsure.YES;
            case "fact_danger" -> row.danger();
            case "fact_official_involved" -> row.official() != YesNoUnsure.NO;
            case "fact_presumed" -> row.standing() == Standing.PRESUMED || row.standing() == Standing.IDENTIFIED;
            case "fact_identified" -> row.standing() == Standing.IDENTIFIED;
            case "fact_police_basis" -> lawful.of(number, POLICE).isPresent();
            default -> stated(number, fact);
        };
    }

    private boolean stated(CaseNumber number, String fact) {
        if (!KnownFacts.STATED.contains(fact)) {
            throw new IllegalArgumentException("no fact " + fact);
        }
        return Boolean.parseBoolean(stated.of(number).getOrDefault(fact, "false"));
    }
}
