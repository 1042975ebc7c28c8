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

    /** For somebody who forgot the password, or did not use the one-time password in time: a new one; open sessions end. */
    OneTimePassword resetPassword(UserId user);

    void deactivate(UserId user);

    /**
     * Opens a closed account again, with what it could do before, when a second person agrees; at once only where nobody else
     * could agree to it.
     *
     * @throws org.koldoo.base.Refused {@code account.unknown}, {@code account.above}, {@code account.open}, {@code
     *     signIn.stale}
     */
    void activate(UserId user);

    /** Who may agree to the opening that the acting administrator wants, at the moment perhaps nobody; empty: none waits. */
    Optional<List<StaffMember>> reopeningWaitsFor(UserId user);
}
