package org.koldoo.accounts;

import java.time.Clock;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.koldoo.approvals.Approvals;
import org.koldoo.approvals.Waiting;
import org.koldoo.base.CurrentActor;
import org.koldoo.base.FreshSignIn;
import org.koldoo.base.Refused;
import org.koldoo.base.Role;
import org.koldoo.base.UserId;
import org.koldoo.journal.Alerts;
import org.koldoo.journal.Journal;
import org.koldoo.journal.JournalEntry;
import org.koldoo.journal.NewAlert;
import org.koldoo.journal.NewAlert.Recipient;
import org.springframework.data.domain.PageRequest;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@PreAuthorize("hasRole('ADMIN')")
@Transactional
class UserDesk implements UserAdmin {

    /** Whoever closes such an account takes away somebody who could have said no. */
    private static final Set<Role> WATCHING = EnumSet.of(Role.ADMIN, Role.COORDINATOR, Role.OVERSIGHT, Role.CUSTODIAN);

    private final AppUsers users;
    private final StaffRules rules;
    private final AdminReach reach;
    private final CalmArgon2 argon2;
    private final OneTimePasswords oneTime;
    private final AccountStamps stamps;
    private final FreshSignIn fresh;
    private final Journal journal;
    private final Alerts alerts;
    private final Approvals approvals;
    private final Clock clock;

    UserDesk(
            AppUsers users,
            StaffRules rules,
            AdminReach reach,
            CalmArgon2 argon2,
            OneTimePasswords oneTime,
            AccountStamps stamps,
            FreshSignIn fresh,
            Journal journal,
            Alerts alerts,
            Approvals approvals,
            Clock clock) {
        this.users = users;
        this.rules = rules;
        this.reach = reach;
        this.argon2 = argon2;
        this.oneTime = oneTime;
        this.stamps = stamps;
        this.fresh = fresh;
        this.journal = journal;
        this.alerts = alerts;
        this.approvals = approvals;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<StaffAccount> search(String text, int page, int size) {
        var body = CurrentActor.require().body();
        var ids = body == null
                ? users.search(pattern(text), PageRequest.of(page, size))
                : users.searchOf(body.value(), pattern(text), PageRequest.of(page, size));
        var place = new HashMap<UserId, Integer>();
        ids.forEach(id -> place.put(new UserId(id), place.size()));
        var now = clock.instant();
        return users.withRoles(ids).stream()
                .map(user -> user.asAccount(now))
                .sorted(Comparator.comparing(
                        account -> place.getOrDefault(account.member().id(), 0)))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public int count(String text) {
        var body = CurrentActor.require().body();
        return body == null ? users.count(pattern(text)) : users.countOf(body.value(), pattern(text));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<StaffAccount> find(UserId user) {
        return users.findById(user.value())
                .filter(it -> reach.sees(it.asMember()))
                .map(it -> it.asAccount(clock.instant()));
    }

    @Override
    public OneTimePassword create(NewStaffMember person) {
        fresh.require();
        var login = StaffRules.login(person.login());
        rules.check(person);
        reach.checkNew(person);
        if (users.existsByLogin(login)) {
            throw new Refused("account.login.taken");
        }
        var user =
                new AppUser(UserId.random(), login, person.displayName().strip(), person.language(), clock.instant());
        user.place(person.body(), person.office(), Set.of());
        user.madeBy(CurrentActor.require().id());
        var password = oneTime.make(user.id());
        user.oneTimePassword(argon2.hash(password.value()), password.until());
        users.save(user);
        tell("account.created", user.id(), facts(person));
        place(user.asMember(), person);
        return password;
    }

    @Override
    public void change(UserId id, NewStaffMember person) {
        fresh.require();
        rules.check(person);
        if (!isMe(id)) {
            reach.checkNew(person);
        }
        var user = user(id);
        var before = user.asMember();
        // Which office somebody sits in decides what is kept from them, as body and roles do.
        boolean elsewhere = !Objects.equals(before.body(), person.body())
                || !Placement.office(before.office()).equals(Placement.office(person.office()));
        if (isMe(id) && (elsewhere || !before.roles().equals(person.roles()))) {
            throw new Refused("account.ownRoles");
        }
        user.describe(person.displayName().strip(), person.language());
        if (elsewhere || !before.roles().equals(person.roles())) {
            place(before, person);
        }
        tell("account.changed", id, facts(person));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<List<StaffMember>> waitsFor(UserId id) {
        return waiting(Placement.KIND, id).map(this::deciders);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<List<StaffMember>> reopeningWaitsFor(UserId id) {
        return users.findById(id.value())
                .filter(user -> reach.sees(user.asMember()) && !user.active())
                .map(Reopening::proposal)
                .flatMap(wanted ->
                        waiting(Reopening.KIND, id).filter(it -> it.proposal().equals(wanted)))
                .map(this::deciders);
    }

    @Override
    public OneTimePassword resetPassword(UserId id) {
        fresh.require();
        if (isMe(id)) {
            throw new Refused("account.ownPassword");
        }
        var password = oneTime.make(id);
        user(id).oneTimePassword(argon2.hash(password.value()), password.until());
        tell("account.passwordReset", id, Map.of());
        alerts.raise(new NewAlert("account.passwordReset", null, Set.of(Recipient.person(id)), Map.of()));
        return password;
    }

    @Override
    public void deactivate(UserId id) {
        fresh.require();
        if (isMe(id)) {
            throw new Refused("account.ownDeactivation");
        }
        var user = user(id);
        user.close(clock.instant());
        tell("account.deactivated", id, Map.of());
        if (!Collections.disjoint(user.asMember().roles(), WATCHING)) {
            alerts.raise(new NewAlert(
                    "account.closed",
                    null,
                    Set.of(Recipient.oversight(), Recipient.role(null, Role.COORDINATOR)),
                    Map.of("user", id.toString())));
        }
    }

    @Override
    public void activate(UserId id) {
        fresh.require();
        var user = user(id);
        if (user.active()) {
            throw new Refused("account.open");
        }
        var proposal = Reopening.proposal(user);
        waiting(Reopening.KIND, id)
                .filter(before -> !before.proposal().equals(proposal))
                .ifPresent(before -> approvals.withdraw(before.id()));
        approvals.proposeOrDo(proposal);
    }

    /** With a second person; what the same administrator wanted of the same account before is taken back. */
    private void place(StaffMember now, NewStaffMember person) {
        waiting(Placement.KIND, now.id()).ifPresent(before -> approvals.withdraw(before.id()));
        approvals.proposeOrDo(Placement.proposal(now, person));
    }

    private Optional<Waiting> waiting(String kind, UserId id) {
        return approvals.ofMine().stream()
                .filter(it -> it.proposal().kind().equals(kind)
                        && Placement.user(it.proposal()).equals(id))
                .findFirst();
    }

    private List<StaffMember> deciders(Waiting waiting) {
        return approvals.whoMayApprove(waiting.proposal()).stream()
                .flatMap(person -> users.findById(person.value()).stream())
                .map(AppUser::asMember)
                .toList();
    }

    private AppUser user(UserId id) {
        var user = users.lock(id.value()).orElseThrow(() -> new Refused("account.unknown"));
        reach.checkOld(user.asMember());
        return user;
    }

    private static boolean isMe(UserId id) {
        return CurrentActor.require().id().equals(id);
    }

    private void tell(String action, UserId user, Map<String, String> facts) {
        stamps.forget(user);
        journal.append(JournalEntry.general(action, user.toString(), facts));
    }

    private static Map<String, String> facts(NewStaffMember person) {
        var roles = new TreeSet<>(person.roles()).stream().map(Role::code).collect(Collectors.joining(" "));
        return person.body() == null
                ? Map.of("roles", roles)
                : Map.of("roles", roles, "body", person.body().value());
    }

    private static String pattern(String text) {
        return "%"
                + text.strip()
                        .toLowerCase(Locale.ROOT)
                        .replace("!", "!!")
                        .replace("%", "!%")
                        .replace("_", "!_")
                + "%";
    }
}
