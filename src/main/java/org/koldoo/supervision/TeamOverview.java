package org.koldoo.supervision;

import java.util.List;
import org.koldoo.accounts.StaffMember;
import org.koldoo.workflow.TeamFigures;

/**
 * The team at a glance.
 *
 * @param sent open referrals the body has sent
 * @param received open referrals the body has received
 * @param outside tasks of open cases that were closed for another body
 * @param members who can be given work
 */
public record TeamOverview(
        TeamFigures.Figures figures, long sent, long received, long outside, List<StaffMember> members) {

    public TeamOverview {
        members = List.copyOf(members);
    }
}
