package org.koldoo.cases;

import java.util.Set;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.UserId;

/** The named people who alone may see a restricted case. */
public interface CaseTeam {

    Set<UserId> of(CaseNumber number);

    /**
     * Lets one more person of the owning body in, for example a supervisor for the steps that need a second person.
     *
     * @throws org.koldoo.base.Refused {@code case.team.otherBody}, {@code case.notRestricted}
     */
    void add(CaseNumber number, UserId person);

    /**
     * Takes somebody off the team.
     *
     * @throws org.koldoo.base.Refused {@code case.seal.two} where only one would be left, {@code case.wall.assignee} for whoever
     *     carries the case
     */
    void remove(CaseNumber number, UserId person);
}
