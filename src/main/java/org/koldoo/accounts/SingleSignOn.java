package org.koldoo.accounts;

import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.UserId;

/** Signing in at the own provider instead of with the password, where the installation has one ({@code koldoo.sso=true}). */
public interface SingleSignOn {

    boolean offered();

    /** Where the way to the provider begins, without leading slash. */
    String path();

    /** Whether a provider has sent the reader of this session here, with or without success. */
    boolean returned(HttpSession session);

    /**
     * Takes what the provider said out of the session, once. The person of the linked account; a second factor is asked for
     * afterwards unless the provider stated a strong one. Nothing: unknown, resting and deactivated accounts answer alike.
     */
    Optional<StaffPrincipal> enter(HttpSession session);

    /** The subject that an account is linked to; for administrators who keep that account. */
    Optional<String> subject(UserId user);

    /**
     * Puts another link before a second administrator; null takes the link away. Where nobody else could ever agree it is done at
     * once, and oversight hears of it.
     *
     * @return whether it waits for somebody
     */
    boolean propose(UserId user, @Nullable String subject);
}
