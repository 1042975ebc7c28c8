package org.koldoo.accounts;

import java.util.List;
import java.util.Optional;
import org.koldoo.base.UserId;

/** The invented people of the demonstration; there is no such bean in real operation. */
public interface DemoPeople {

    /** Everybody, the four of the large cards first, the others by body. */
    List<DemoPerson> all();

    Optional<StaffMember> byLogin(String login);

    /** Signs an invented person in without a password; refuses anybody else. */
    StaffPrincipal signIn(UserId person);
}
