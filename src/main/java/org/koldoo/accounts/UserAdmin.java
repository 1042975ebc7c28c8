package org.koldoo.accounts;

import java.util.List;
import java.util.Optional;
import org.koldoo.base.UserId;

/** How administrators keep the accounts. Every change is journalled; nobody changes the own roles. */
public interface UserAdmin {

    /** A page of accounts whose login or name contains the text, by name. */
    List<StaffAccount> search(String text, int page, int size);

    int count(String text);

    Optional<StaffAccount> find(UserId user);

    OneTimePassword create(NewStaffMember person);

    /** The login stays what it was. */
    void change(UserId user, NewStaffMember person);

    /** For somebody who forgot the password: a new one-time password; open sessions end. */
    OneTimePassword resetPassword(UserId user);

    void deactivate(UserId user);

    void activate(UserId user);
}
