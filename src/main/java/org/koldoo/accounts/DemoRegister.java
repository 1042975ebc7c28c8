package org.koldoo.accounts;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.koldoo.base.Actor;
import org.koldoo.base.CurrentActor;
import org.koldoo.base.Refused;
import org.koldoo.base.UserId;
import org.koldoo.journal.Journal;
import org.koldoo.journal.JournalEntry;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Profile;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes the invented people before anything else of the demonstration starts, and lets them in. */
@Service
@Profile("demo")
@PreAuthorize("permitAll()")
@Transactional
class DemoRegister implements DemoPeople, SmartInitializingSingleton {

    private final AppUsers users;
    private final Principals principals;
    private final Journal journal;
    private final Clock clock;
    private final TransactionTemplate transaction;

    DemoRegister(
            AppUsers users,
            Principals principals,
            Journal journal,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.users = users;
        this.principals = principals;
        this.journal = journal;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void afterSingletonsInstantiated() {
        CurrentActor.as(
                Actor.SYSTEM, () -> transaction.executeWithoutResult(status -> DemoStaff.PEOPLE.forEach(this::seed)));
    }

    private void seed(DemoStaff.Seed seed) {
        if (users.existsByLogin(seed.login())) {
            return;
        }
        var now = clock.instant();
        var user = new AppUser(seed.id(), seed.login(), seed.name(), seed.lang(), now);
        user.place(seed.bodyCode(), null, seed.roles());
        user.standIn(CodeOfConduct.VERSION, now);
        users.save(user);
        journal.append(JournalEntry.general("account.demo", user.id().toString(), Map.of()));
    }

    @Override
    @Transactional(readOnly = true)
    public List<DemoPerson> all() {
        return users.activeDemoPeople().stream()
                .map(AppUser::asMember)
                .map(member -> new DemoPerson(member, DemoStaff.card(member.id())))
                .sorted(Comparator.comparingInt(DemoRegister::place))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<StaffMember> byLogin(String login) {
        return users.findByLogin(login).filter(AppUser::demo).map(AppUser::asMember);
    }

    @Override
    public StaffPrincipal signIn(UserId person) {
        var user = users.lock(person.value())
                .filter(AppUser::demo)
                .filter(it -> it.asMember().active())
                .orElseThrow(() -> new Refused("account.unknown"));
        user.signedIn(clock.instant());
        var entry = JournalEntry.general("signin.demo", person.toString(), Map.of());
        CurrentActor.as(user.asMember().asActor(), () -> journal.append(entry));
        return principals.of(user, null);
    }

    private static int place(DemoPerson person) {
        for (int i = 0; i < DemoStaff.PEOPLE.size(); i++) {
            if (DemoStaff.PEOPLE.get(i).id().equals(person.member().id())) {
                return i;
            }
        }
        return DemoStaff.PEOPLE.size();
    }
}
