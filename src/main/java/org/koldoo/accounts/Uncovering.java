package org.koldoo.accounts;

import java.util.Optional;
import org.koldoo.base.UserId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** One factor lifts the cover: the password. Invented people of the demonstration have none, a click is enough. */
@Component
class Uncovering {

    enum Way {
        PASSWORD,
        CLICK,
        /** No password here: sign in again, what was typed comes back. */
        NONE
    }

    private final AppUsers users;
    private final SignIn signIn;
    private final ObjectProvider<DemoPeople> demo;

    Uncovering(AppUsers users, SignIn signIn, ObjectProvider<DemoPeople> demo) {
        this.users = users;
        this.signIn = signIn;
        this.demo = demo;
    }

    Way way(StaffPrincipal person) {
        return users.findById(person.id().value())
                .map(user -> user.passwordHash() != null
                        ? Way.PASSWORD
                        : user.demo() && demo.getIfAvailable() != null ? Way.CLICK : Way.NONE)
                .orElse(Way.NONE);
    }

    /** Counts wrong tries like every sign-in does. */
    boolean proven(StaffPrincipal person, String password) {
        return switch (way(person)) {
            case CLICK -> true;
            case NONE -> false;
            case PASSWORD -> same(signIn.attempt(person.member().login(), password), person.id());
        };
    }

    private static boolean same(Optional<StaffPrincipal> proven, UserId person) {
        return proven.map(StaffPrincipal::id).filter(person::equals).isPresent();
    }
}
