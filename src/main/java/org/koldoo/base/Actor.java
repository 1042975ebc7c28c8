package org.koldoo.base;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who acts: the signed-in person, or the program itself. */
public record Actor(
        UserId id, @Nullable BodyCode body, @Nullable String office, Set<Role> roles) {

    /** The program itself, for timers and commands. */
    public static final Actor SYSTEM = new Actor(UserId.SYSTEM, null, null, Set.of());

    private static final Set<Role> CASE_WORK = Set.of(Role.CASEWORKER, Role.SUPERVISOR, Role.OFFICER, Role.LAWYER);

    public Actor {
        roles = Set.copyOf(roles);
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    public boolean of(BodyCode other) {
        return other.equals(body);
    }

    /**
     * Whether this person keeps what belongs to a body: the administrator of the installation (who has no body) keeps all of
     * it, a body's administrator only what is that body's. Null = what belongs to no body.
     */
    public boolean administers(@Nullable BodyCode other) {
        return has(Role.ADMIN) && (body == null || body.equals(other));
    }

    /**
     * As what this person may hold a right to see a case: by name, like everybody of the body who works on cases (not
     * administrators or coordinators), or in a role.
     */
    public List<String> holdsAs() {
        var everybody = roles.stream().anyMatch(CASE_WORK::contains) ? Stream.of("BODY") : Stream.<String>of();
        return Stream.of(
                        Stream.of("PERSON"),
                        everybody,
                        roles.stream().map(Role::name).sorted())
                .flatMap(holders -> holders)
                .toList();
    }

    /** The body of a person who must have one. */
    public BodyCode requireBody() {
        if (body == null) {
            throw new Refused("actor.withoutBody");
        }
        return body;
    }
}
