package org.koldoo.accounts;

import java.util.List;

/**
 * How the person signs in.
 *
 * @param codesLeft recovery codes not used yet
 * @param passkeyOnly for what the person does here only a passkey counts
 * @param supervisorCode a first one is registered only with a code from the supervisor
 */
public record OwnFactors(List<OwnFactor> all, int codesLeft, boolean passkeyOnly, boolean supervisorCode) {

    public OwnFactors {
        all = List.copyOf(all);
    }
}
