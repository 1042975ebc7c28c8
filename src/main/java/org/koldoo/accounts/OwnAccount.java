package org.koldoo.accounts;

/** What people do with their own account. */
public interface OwnAccount {

    OwnProfile profile();

    void changeProfile(String displayName, String language, boolean shortcuts);

    /**
     * Replaces the own password; other sessions of the person end.
     *
     * @return the person as the running session must now know them
     */
    StaffPrincipal changePassword(String current, String next);

    /** Accepts the code of conduct in its present version. */
    StaffPrincipal acceptConduct();
}
