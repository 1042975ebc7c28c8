package org.koldoo.sops;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.koldoo.accounts.Accounts;
import org.koldoo.accounts.StaffMember;
import org.koldoo.base.Actor;
import org.koldoo.base.BodyCode;
import org.koldoo.base.Refused;
import org.koldoo.base.Role;
import org.koldoo.base.UserId;
import org.springframework.stereotype.Component;

/**
 * Whose a procedure is: a body's own version and a topic with a body's code before the dot are that body's, everything else is
 * the country's. A body's administrators change what is the body's, the national coordinator what is the country's. The second
 * person is another one of the same kind; where there is none, the coordinator for a body and the administrator of the
 * installation for the country.
 */
@Component
public class SopRights {

    private final Accounts accounts;

    SopRights(Accounts accounts) {
        this.accounts = accounts;
    }

    /** The body whose procedure it is; empty = the country's. */
    public static Optional<BodyCode> owner(String topic, @Nullable BodyCode body) {
        int dot = topic.indexOf('.');
        return body != null
                ? Optional.of(body)
                : Optional.of(topic).filter(own -> dot > 0).map(own -> BodyCode.of(own.substring(0, dot)));
    }

    public boolean mayEdit(Actor actor, String topic, @Nullable BodyCode body) {
        return owner(topic, body)
                .map(owner -> actor.has(Role.ADMIN) && actor.of(owner))
                .orElseGet(() -> actor.has(Role.COORDINATOR));
    }

    public void requireEdit(Actor actor, String topic, @Nullable BodyCode body) {
        if (!mayEdit(actor, topic, body)) {
            throw new Refused("draft.notYours");
        }
    }

    /** Whether somebody may see what is being prepared: those who may edit it, and those who may be asked to look. */
    public boolean maySee(Actor actor, String topic, @Nullable BodyCode body) {
        return mayEdit(actor, topic, body)
                || actor.has(Role.COORDINATOR)
                || actor.has(Role.ADMIN) && actor.body() == null;
    }

    /** @param authors everybody who had a hand in it */
    public boolean mayApprove(Actor actor, String topic, @Nullable BodyCode body, Set<UserId> authors) {
        if (authors.contains(actor.id())) {
            return false;
        }
        return mayEdit(actor, topic, body) || standsIn(actor, topic, body) && nobodyElse(topic, body, authors);
    }

    /** Whether somebody who approved still could: an account that was closed or lost its role has not approved. */
    boolean mayStillApprove(UserId person, String topic, @Nullable BodyCode body, Set<UserId> authors) {
        return accounts.find(person)
                .filter(StaffMember::active)
                .filter(found -> mayApprove(found.asActor(), topic, body, authors))
                .isPresent();
    }

    /** Everybody who may be the second person. */
    List<StaffMember> seconds(String topic, @Nullable BodyCode body, Set<UserId> authors) {
        return Stream.of(Role.ADMIN, Role.COORDINATOR)
                .flatMap(role -> accounts.active(role).stream())
                .filter(person -> mayApprove(person.asActor(), topic, body, authors))
                .toList();
    }

    private boolean standsIn(Actor actor, String topic, @Nullable BodyCode body) {
        return owner(topic, body).isPresent()
                ? actor.has(Role.COORDINATOR)
                : actor.has(Role.ADMIN) && actor.body() == null;
    }

    private boolean nobodyElse(String topic, @Nullable BodyCode body, Set<UserId> authors) {
        return accounts.active(owner(topic, body).isPresent() ? Role.ADMIN : Role.COORDINATOR).stream()
                .filter(person -> mayEdit(person.asActor(), topic, body))
                .map(StaffMember::id)
                .allMatch(authors::contains);
    }
}
