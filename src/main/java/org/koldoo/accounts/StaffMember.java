package org.koldoo.accounts;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.Actor;
import org.koldoo.base.BodyCode;
import org.koldoo.base.Role;
import org.koldoo.base.UserId;

/** A person who can sign in, as others see them. Staff names are shown; they are not case data. */
public record StaffMember(
        UserId id,
        String login,
        String displayName,
        @Nullable BodyCode body,
        @Nullable String office,
        Set<Role> roles,
        boolean active) {

    public Actor asActor() {
        return new Actor(id, body, office, roles);
    }
}
