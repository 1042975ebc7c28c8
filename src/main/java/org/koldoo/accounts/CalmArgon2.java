package org.koldoo.accounts;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password4j.Argon2Password4jPasswordEncoder;
import org.springframework.stereotype.Component;

/** Argon2id, 19 MB and two rounds; at most two at once, so that a flood of sign-ins cannot fill the memory. */
@Component
class CalmArgon2 implements PasswordEncoder {

    private final PasswordEncoder argon2 =
            new Argon2Password4jPasswordEncoder(Argon2Function.getInstance(19 * 1024, 2, 1, 32, Argon2.ID));
    private final Semaphore atOnce = new Semaphore(2, true);

    @Override
    public @Nullable String encode(@Nullable CharSequence password) {
        atOnce.acquireUninterruptibly();
        try {
            return argon2.encode(password);
        } finally {
            atOnce.release();
        }
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
        atOnce.acquireUninterruptibly();
        try {
            return argon2.matches(password, hash);
        } finally {
            atOnce.release();
        }
    }

    String hash(String password) {
        var hash = encode(password);
        if (hash == null) {
            throw new IllegalStateException("no hash of a password");
        }
        return hash;
    }
}
