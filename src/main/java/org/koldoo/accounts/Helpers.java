package org.koldoo.accounts;

import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.koldoo.base.Actor;
import org.koldoo.base.CurrentActor;
import org.koldoo.base.Refused;
import org.koldoo.base.Role;
import org.koldoo.base.UserId;
import org.springframework.stereotype.Component;

/**
 * Who helps whom after a lost phone: supervisors and administrators of a body the people of that body, administrators of the
 * installation those without one; nobody themselves. For an administrator only another administrator does it.
 */
@Component
class Helpers {

    private final AppUsers users;

    Helpers(AppUsers users) {
        this.users = users;
    }

    List<StaffMember> colleagues() {
        var me = CurrentActor.require();
        var body = me.body();
        var all = body == null ? users.activeWithoutBody() : users.activeOfBody(body.value());
        return all.stream()
                .filter(Predicate.not(AppUser::demo))
                .map(AppUser::asMember)
                .filter(member -> helps(me, member))
                .toList();
    }

    /** A colleague in reach; anybody else is answered like one who does not exist. */
    StaffMember colleague(UserId id) {
        var me = CurrentActor.require();
        return users.findById(id.value())
                .filter(Predicate.not(AppUser::demo))
                .map(AppUser::asMember)
                .filter(StaffMember::active)
                .filter(member -> helps(me, member))
                .orElseThrow(() -> new Refused("account.unknown"));
    }

    private static boolean helps(Actor me, StaffMember member) {
        boolean above = AdminReach.above(member.roles());
        return !me.id().equals(member.id())
                && Objects.equals(me.body(), member.body())
                && (me.has(Role.ADMIN) || me.has(Role.SUPERVISOR) && !above);
    }

    /** Whose agreement it needs: another supervisor where there is one, else an administrator; for those above, one of them. */
    Role second(StaffMember member) {
        var me = CurrentActor.require();
        var body = member.body();
        boolean supervisor = body != null
                && !AdminReach.above(member.roles())
                && users.activeOfBody(body.value()).stream()
                        .map(AppUser::asMember)
                        .anyMatch(other -> other.roles().contains(Role.SUPERVISOR)
                                && !other.id().equals(me.id())
                                && !other.id().equals(member.id()));
        return supervisor ? Role.SUPERVISOR : Role.ADMIN;
    }
}
