package org.koldoo.accounts;

import org.koldoo.base.UserId;

/** Goes on as another invented person of the demonstration; there is no such bean in real operation. */
public interface SignInAs {

    /**
     * Switches the session of the current window to the person and loads a page.
     *
     * @param route path without leading slash
     */
    void signInAs(UserId person, String route);
}
