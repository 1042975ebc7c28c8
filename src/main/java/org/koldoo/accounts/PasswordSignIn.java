package org.koldoo.accounts;

import java.util.Locale;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

@Service
@PreAuthorize("permitAll()")
class PasswordSignIn implements SignIn {

    private static final int LONGEST_PASSWORD = 128;

    private final SignInBook book;
    private final CalmArgon2 argon2;
    private final String nobodysHash;

    PasswordSignIn(SignInBook book, CalmArgon2 argon2) {
        this.book = book;
        this.argon2 = argon2;
        this.nobodysHash = argon2.hash("nobody's password");
    }

    @Override
    public Optional<StaffPrincipal> attempt(String login, String password) {
        var known = book.look(login.strip().toLowerCase(Locale.ROOT));
        var hash = known.map(SignInBook.Known::hash).orElse(nobodysHash);
        boolean tooLong = password.length() > LONGEST_PASSWORD * 2;
        boolean right = argon2.matches(tooLong ? "" : password, hash);
        return known.isEmpty() ? book.unknown() : book.note(known.get().id(), right && !tooLong);
    }
}
