package org.koldoo.accounts;

import java.util.Optional;

/** Checks a login and its password. Every no is the same no, and takes as long. */
public interface SignIn {

    /** The person, or nothing: unknown login, wrong password, resting and deactivated accounts answer alike. */
    Optional<StaffPrincipal> attempt(String login, String password);
}
