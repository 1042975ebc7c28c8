package org.koldoo.accounts;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.koldoo.base.BodyCode;
import org.koldoo.base.Role;
import org.koldoo.base.UserId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Read by the engine's ports too, so reading it asks nobody who they are; staff names are no case data. */
@Service
@Transactional(readOnly = true)
class StaffRegister implements Accounts {

    private final AppUsers users;

    StaffRegister(AppUsers users) {
        this.users = users;
    }

    @Override
    public Optional<StaffMember> find(UserId id) {
        return users.findById(id.value()).map(AppUser::asMember);
    }

    @Override
    public Optional<StaffMember> byLogin(String login) {
        return users.findByLogin(login.strip().toLowerCase(Locale.ROOT)).map(AppUser::asMember);
    }

    @Override
    public Map<UserId, StaffMember> findAll(Collection<UserId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : users.withRoles(ids.stream().map(UserId::value).toList()).stream()
                        .map(AppUser::asMember)
                        .collect(Collectors.toMap(StaffMember::id, Function.identity()));
    }

    @Override
    public List<StaffMember> ofBody(BodyCode body) {
        return users.activeOfBody(body.value()).stream().map(AppUser::asMember).toList();
    }

    @Override
    public List<StaffMember> active(Role role) {
        return users.activeWith(role).stream().map(AppUser::asMember).toList();
    }

    @Override
    public boolean someoneCanAct(BodyCode body, Role role) {
        return users.someoneCanAct(body.value(), role);
    }
}
