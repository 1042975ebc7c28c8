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
    private final Tries tries;
    private final CalmArgon2 argon2;
    private final String nobodysHash;

    PasswordSignIn(SignInBook book, Tries tries, CalmArgon2 argon2) {
        this.book = book;
        this.tries = tries;
        this.argon2 = argon2;
        this.nobodysHash = argon2.hash("nobody's password");
    }

    @Override
    public Optional<StaffPrincipal> attempt(String login, String password) {
        var known = book.look(login.strip().toLowerCase(Locale.ROOT));
        boolean counts = known.map(it -> tries.begin(it.id())).orElseGet(book::unknown);
        // A try that does not count takes as long as one that does.
        var hash = known.map(SignInBook.Known::hash).orElse(nobodysHash);
        boolean tooLong = password.length() > LONGEST_PASSWORD * 2;
        boolean right = argon2.matches(tooLong ? "" : password, hash);
        return counts && right && !tooLong ? known.flatMap(it -> book.enter(it.id())) : Optional.empty();
    }
}
