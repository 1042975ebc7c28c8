package org.koldoo.accounts;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.koldoo.base.BodyCode;
import org.koldoo.base.Role;
import org.koldoo.base.UserId;

/** The register of people who sign in. */
public interface Accounts {

    Optional<StaffMember> find(UserId id);

    Optional<StaffMember> byLogin(String login);

    /** Names for a list, one query. Unknown ids are left out. */
    Map<UserId, StaffMember> findAll(Collection<UserId> ids);

    /** Active people of a body, by display name. */
    List<StaffMember> ofBody(BodyCode body);

    /** Active people with a role, of all bodies, by display name. */
    List<StaffMember> active(Role role);

    /** Whether somebody of the body with the role could do a task here (has an active account and has ever signed in). */
    boolean someoneCanAct(BodyCode body, Role role);
}
