package org.koldoo.accounts;

import jakarta.servlet.http.HttpSession;

/** Port: keeps what is half typed in all windows of a session. */
public interface OpenForms {

    void keep(HttpSession session);
}
