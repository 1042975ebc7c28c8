package org.koldoo.cases;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.koldoo.accounts.StaffMember;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.UserId;

/**
 * Sealed cases: an official may be involved, or the person asks for it. Only a named team of at least two people sees one. A
 * custodian of another organisation sees nothing of it but its emergency card. Nobody else gets in, whatever the emergency.
 */
public interface SealedCases {

    enum Why {
        /** Somebody of a state body may be involved; sealed by itself, at once. */
        OFFICIAL,
        PERSON
    }

    int FEWEST_PEOPLE = 2;

    /**
     * @param why null = not sealed
     * @param team who alone sees it
     * @param custodians who may open its emergency card at any time, besides whoever is on call
     * @param reachable who of the team has left a telephone number for the card
     * @param telephone the acting person's own number on the card
     */
    record State(
            @Nullable Why why,
            Set<UserId> team,
            Set<UserId> custodians,
            Set<UserId> reachable,
            @Nullable String telephone) {

        public boolean sealed() {
            return why != null;
        }

        public boolean whole() {
            return team.size() >= FEWEST_PEOPLE && !custodians.isEmpty();
        }
    }

    /** For whoever sees the whole case. */
    State of(CaseNumber number);

    /**
     * Seals a case because the person asks for it.
     *
     * @param others who of the own body may see it besides the acting person and whoever carries it
     * @throws org.koldoo.base.Refused {@code case.seal.two} for a team of one, {@code case.team.otherBody}, {@code case.sealed}
     */
    void seal(CaseNumber number, Set<UserId> others);

    /** Who could be custodian of this case: of a body that is neither its owner nor a state body, and not kept out. */
    List<StaffMember> custodiansFor(CaseNumber number);

    void name(CaseNumber number, UserId custodian);

    void unname(CaseNumber number, UserId custodian);

    /**
     * Where the acting person answers at night, for the emergency card of this case and nothing else. Everybody of the team
     * leaves their own; the body's telephone may be answered by somebody who must not know of the case.
     *
     * @param telephone empty takes it away
     * @throws org.koldoo.base.Refused {@code case.telephone} for what cannot be dialled, {@code case.notRestricted}, {@code
     *     case.team.notYou} for whoever is not of the team
     */
    void telephone(CaseNumber number, String telephone);

    /**
     * Asks the custodian's body to agree that the case is not sealed any more.
     *
     * @throws org.koldoo.base.Refused {@code case.unseal.official} while an official may be involved, {@code
     *     case.unseal.custodian} while no custodian is named
     */
    UUID askToUnseal(CaseNumber number);
}
