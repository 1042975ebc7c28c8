package org.koldoo.accounts;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.koldoo.base.UserId;

/**
 * A password that is shown once and must be replaced at the first sign-in.
 *
 * @param until from then on it is no more right than a wrong one
 */
public record OneTimePassword(UserId user, String value, Instant until) {

    private static final SecureRandom RANDOM = new SecureRandom();
    /** Without characters that are mistaken for each other when read out or copied from paper. */
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int GROUPS = 4;
    private static final int GROUP = 4;

    static String secret() {
        return IntStream.range(0, GROUPS)
                .mapToObj(_ -> RANDOM.ints(GROUP, 0, ALPHABET.length())
                        .mapToObj(i -> String.valueOf(ALPHABET.charAt(i)))
                        .collect(Collectors.joining()))
                .collect(Collectors.joining("-"));
    }

    @Override
    public String toString() {
        return "one-time password of " + user;
    }
}
