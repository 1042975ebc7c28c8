package org.koldoo.accounts;

/**
 * Opens a new installation: whoever runs the program reads a one-time token on the console and makes the first
 * administrator with it. Afterwards this is closed for ever, even if every administrator is deleted. Absent in the
 * demonstration.
 */
public interface FirstAdmin {

    boolean open();

    void create(String token, String login, String displayName, String password, String language);
}
