package org.koldoo.accounts;

import java.util.List;

/**
 * Something new to prove with is registered.
 *
 * @param person as the running session must now know them
 * @param recoveryCodes the ten codes, with the first registration only
 * @param copied the new passkey may be copied to other devices of an account
 */
public record Enrolled(StaffPrincipal person, List<String> recoveryCodes, boolean copied) {

    public Enrolled {
        recoveryCodes = List.copyOf(recoveryCodes);
    }

    @Override
    public String toString() {
        return "enrolled " + person;
    }
}
