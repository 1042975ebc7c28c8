package org.koldoo.base;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who acts: the signed-in person, or the program itself. */
public record Actor(
        UserId id, @Nullable BodyCode body, @Nullable String office, Set<Role> roles) {

    /** The program itself, for timers and commands. */
    public static final Actor SYSTEM = new Actor(UserId.SYSTEM, null, null, Set.of());

    public Actor {
        roles = Set.copyOf(roles);
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    public boolean of(BodyCode other) {
        return other.equals(body);
    }

    /** The body of a person who must have one. */
    public BodyCode requireBody() {
        if (body == null) {
            throw new Refused("actor.withoutBody");
        }
        return body;
    }
}
