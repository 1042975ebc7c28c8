package org.koldoo.accounts;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.koldoo.approvals.Colleagues;
import org.koldoo.base.Actor;
import org.koldoo.base.BodyCode;
import org.koldoo.base.Role;
import org.koldoo.base.UserId;
import org.koldoo.institutions.Institutions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the two-person rule asks about people, answered from the accounts as they are now. */
@Component
@Transactional(readOnly = true)
class StaffColleagues implements Colleagues {

    /** An account that somebody made yesterday may still be in their own hands. */
    private static final Duration FRESH = Duration.ofDays(1);

    private final AppUsers users;
    private final Institutions institutions;

    StaffColleagues(AppUsers users, Institutions institutions) {
        this.users = users;
        this.institutions = institutions;
    }

    @Override
    public Optional<Actor> now(UserId person) {
        return users.findById(person.value())
                .map(AppUser::asMember)
                .filter(StaffMember::active)
                .map(StaffMember::asActor);
    }

    @Override
    public List<Actor> with(Role role, @Nullable BodyCode body) {
        return users.activeWith(role).stream()
                .map(user -> user.asMember().asActor())
                .filter(actor -> fits(actor, role, body))
                .toList();
    }

    @Override
    public boolean lost(Role role, @Nullable BodyCode body, Instant since) {
        return users.closedWith(role, since).stream()
                .map(user -> user.asMember().asActor())
                .anyMatch(actor -> fits(actor, role, body));
    }

    private static boolean fits(Actor actor, Role role, @Nullable BodyCode body) {
        return body == null ? role != Role.ADMIN || actor.body() == null : actor.of(body);
    }

    @Override
    public boolean maybeOnePerson(UserId one, UserId other, Instant now) {
        if (one.equals(other)) {
            return true;
        }
        var first = users.findById(one.value());
        var second = users.findById(other.value());
        if (first.isEmpty() || second.isEmpty()) {
            return false;
        }
        var since = now.minus(FRESH);
        return words(first.get()).equals(words(second.get()))
                || first.get().wasMadeBy(other, since)
                || second.get().wasMadeBy(one, since);
    }

    /** A name however it is spaced and in whatever order its words stand. */
    private static String words(AppUser user) {
        return Arrays.stream(user.asMember()
                        .displayName()
                        .toLowerCase(Locale.ROOT)
                        .replace('ё', 'е')
                        .split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .sorted()
                .collect(Collectors.joining(" "));
    }

    @Override
    public String introduce(UserId person, Locale locale) {
        return users.findById(person.value())
                .map(AppUser::asMember)
                .map(member -> member.displayName() + place(member, locale))
                .orElse("—");
    }

    private String place(StaffMember member, Locale locale) {
        var body = member.body();
        return body == null
                ? ""
                : institutions.find(body).map(it -> ", " + it.name().in(locale)).orElse(", " + body.value());
    }
}
