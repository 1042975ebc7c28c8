package org.koldoo.accounts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A person's account as administrators see it.
 *
 * @param language language tag of the staff language
 * @param lastSignIn null = has never signed in
 * @param mustChange still has the one-time password
 * @param oneTimeUntil until when it works; null = the password is the person's own
 * @param oneTimeEnded it was not used in time, and another one is needed
 * @param resting too many wrong passwords, rests for a quarter of an hour
 * @param conductVersion the version of the code of conduct that was accepted, 0 = none
 * @param demo an invented person of the demonstration
 */
public record StaffAccount(
        StaffMember member,
        String language,
        @Nullable Instant lastSignIn,
        boolean mustChange,
        @Nullable Instant oneTimeUntil,
        boolean oneTimeEnded,
        boolean resting,
        int conductVersion,
        boolean demo) {}
