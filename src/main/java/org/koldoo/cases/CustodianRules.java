package org.koldoo.cases;

import org.koldoo.base.Actor;
import org.koldoo.base.Role;
import org.koldoo.institutions.Institutions;
import org.springframework.stereotype.Component;

/** Who may be custodian of a sealed case: of another organisation, none of the state, and not kept out of the case. */
@Component
class CustodianRules {

    private final Institutions institutions;
    private final WallTable walls;
    private final ExclusionTable exclusions;

    CustodianRules(Institutions institutions, WallTable walls, ExclusionTable exclusions) {
        this.institutions = institutions;
        this.walls = walls;
        this.exclusions = exclusions;
    }

    boolean fits(CaseRow row, Actor custodian) {
        var body = custodian.body();
        return custodian.has(Role.CUSTODIAN)
                && body != null
                && !body.equals(row.owner())
                && institutions.find(body).filter(one -> !one.state()).isPresent()
                && !walls.denied(row.number(), body)
                && !exclusions.excludes(row.number(), custodian);
    }
}
