package org.koldoo.accounts;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * With what people prove, after the password, that it is them. Always about the account of the session; nobody can name another
 * one. Wrong tries count together with those of the password.
 */
public interface SecondFactors {

    /** With which kinds the person can prove it now. */
    Set<FactorKind> ways();

    OwnFactors mine();

    PasskeyQuestion askForProof();

    /**
     * @return the person as the running session must now know them, under a new session id
     * @throws org.koldoo.base.Refused {@code factor.passkey}
     */
    StaffPrincipal provePasskey(PasskeyQuestion question, String answer);

    /** @throws org.koldoo.base.Refused {@code factor.code}: wrong, used before, or too many tries */
    StaffPrincipal proveCode(String code);

    /** Good once. Whoever holds keys enrols a new passkey right after. */
    StaffPrincipal proveRecoveryCode(String code);

    /**
     * Begins a new passkey. The first one needs nothing more than the password, or the supervisor's code after a reset; each
     * further one a fresh proof.
     *
     * @param issued a hardware key of the body, registered with the code of the supervisor who stands beside
     * @param supervisorCode empty where none is asked for
     */
    PasskeyQuestion askForNew(boolean issued, String supervisorCode);

    Enrolled addPasskey(PasskeyQuestion question, String answer, String label);

    /** Begins a code app. */
    TotpOffer offerTotp(String supervisorCode);

    Enrolled addTotp(TotpOffer offer, String code, String label);

    /** A new set of ten; the old one is worth nothing any more. Shown once. */
    List<String> newRecoveryCodes();

    void rename(UUID factor, String label);

    /** Never the last one that counts; other sessions of the person end. */
    StaffPrincipal remove(UUID factor);
}
