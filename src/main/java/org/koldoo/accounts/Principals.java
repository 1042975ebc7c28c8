package org.koldoo.accounts;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.Role;
import org.springframework.stereotype.Component;

/** Makes the person of a session, and says what is still asked of them: in one place, for every way in. */
@Component
class Principals {

    /** Who holds keys or keeps accounts proves it with a passkey only: nothing that can be read out to a false page. */
    private static final Set<Role> PASSKEY_ONLY = EnumSet.of(Role.ADMIN, Role.CUSTODIAN);

    private final FactorTable factors;

    Principals(FactorTable factors) {
        this.factors = factors;
    }

    StaffPrincipal of(AppUser user, @Nullable Instant provedAt) {
        var due = EnumSet.noneOf(Due.class);
        var proof = provedAt;
        if (user.demo()) {
            proof = Instant.MAX; // invented people have nothing to prove
        } else {
            var own = factors.of(user.id());
            if (!own.isEmpty() && proof == null) {
                due.add(Due.FACTOR);
            }
            if (user.mustEnrolAgain() || own.stream().noneMatch(factor -> counts(user, factor.kind()))) {
                due.add(Due.ENROLMENT);
            }
        }
        if (user.mustChange()) {
            due.add(Due.PASSWORD);
        }
        if (user.conductDue()) {
            due.add(Due.CONDUCT);
        }
        return user.asPrincipal(due, proof);
    }

    /** Whether this kind is enough for what the person does here. */
    static boolean counts(AppUser user, FactorKind kind) {
        return kind == FactorKind.PASSKEY || !passkeyOnly(user.roles());
    }

    static boolean passkeyOnly(Set<Role> roles) {
        return roles.stream().anyMatch(PASSKEY_ONLY::contains);
    }
}
