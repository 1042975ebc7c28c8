package org.koldoo.identification;

import org.koldoo.base.CaseNumber;
import org.koldoo.cases.AppealStanding;
import org.koldoo.cases.Cases;
import org.koldoo.cases.Standing;
import org.koldoo.cases.SupportStanding;
import org.springframework.stereotype.Component;

/** What a decision changes: standing, support and appeal are three independent things. */
@Component
class StandingChanges {

    private final Cases cases;

    StandingChanges(Cases cases) {
        this.cases = cases;
    }

    void apply(CaseNumber number, String outcome) {
        switch (outcome) {
            case "PRESUMED" -> {
                cases.standing(number, Standing.PRESUMED);
                cases.support(number, SupportStanding.ACTIVE);
            }
            case "IDENTIFIED" -> {
                cases.standing(number, Standing.IDENTIFIED);
                cases.support(number, SupportStanding.ACTIVE);
            }
            case "NOT_PRESUMED" -> cases.standing(number, Standing.POSSIBLE);
            case "NOT_IDENTIFIED" -> cases.standing(number, Standing.NOT_IDENTIFIED);
            case "FILED" -> cases.appeal(number, AppealStanding.OPEN);
            case "OVERTURNED" -> {
                cases.appeal(number, AppealStanding.DECIDED);
                cases.standing(number, Standing.PRESUMED);
                cases.support(number, SupportStanding.ACTIVE);
            }
            case "REOPENED" -> {
                cases.appeal(number, AppealStanding.DECIDED);
                cases.standing(number, Standing.POSSIBLE);
            }
            case "UPHELD" -> cases.appeal(number, AppealStanding.DECIDED);
            default -> {
                // Proposals, deferrals and preparation leave the person's standing as it is.
            }
        }
    }
}
