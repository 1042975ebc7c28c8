package org.koldoo.accounts;

import java.util.List;
import java.util.Optional;
import org.koldoo.base.UserId;

/**
 * How administrators keep the accounts. Every change is journalled; nobody changes the own roles or body. An administrator of
 * a body sees and keeps only the accounts of that body, gives neither ADMIN nor COORDINATOR, and leaves those who have one of
 * these roles to the administrator of the installation. A body and roles are given when a second person agrees: until then a new
 * account has none, and an old one keeps what it had.
 */
public interface UserAdmin {

    /** A page of accounts whose login or name contains the text, by name. */
    List<StaffAccount> search(String text, int page, int size);

    int count(String text);

    Optional<StaffAccount> find(UserId user);

    OneTimePassword create(NewStaffMember person);

    /** The login stays what it was. */
    void change(UserId user, NewStaffMember person);

    /** Who may agree to what the acting administrator wants of an account, at the moment perhaps nobody; empty: nothing waits. */
    Optional<List<StaffMember>> waitsFor(UserId user);

    /** For somebody who forgot the password: a new one-time password; open sessions end. */
    OneTimePassword resetPassword(UserId user);

    void deactivate(UserId user);

    void activate(UserId user);
}
