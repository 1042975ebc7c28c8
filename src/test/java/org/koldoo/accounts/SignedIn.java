package org.koldoo.accounts;

import java.time.Instant;
import java.util.function.Supplier;
import org.koldoo.testing.OneTimeCodes;
import org.springframework.security.core.context.SecurityContextHolder;

/** Runs a piece of a test in the session of a person, half signed in or whole. */
final class SignedIn {

    private SignedIn() {}

    static <T> T as(StaffPrincipal person, Supplier<T> work) {
        var before = SecurityContextHolder.getContext();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(person.authentication());
        SecurityContextHolder.setContext(context);
        try {
            return work.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    static void as(StaffPrincipal person, Runnable work) {
        as(person, () -> {
            work.run();
            return true;
        });
    }

    /** What a code app shows for the key that a person typed into it. */
    static String code(String key, Instant now) {
        return OneTimeCodes.of(key, now);
    }
}
