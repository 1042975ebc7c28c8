package org.koldoo.cases;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.koldoo.accounts.Accounts;
import org.koldoo.accounts.StaffMember;
import org.koldoo.approvals.Approvals;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.CurrentActor;
import org.koldoo.base.Refused;
import org.koldoo.base.Role;
import org.koldoo.base.UserId;
import org.koldoo.journal.Alerts;
import org.koldoo.journal.Journal;
import org.koldoo.journal.JournalEntry;
import org.koldoo.journal.NewAlert;
import org.koldoo.journal.NewAlert.Recipient;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
@PreAuthorize("isAuthenticated()")
class SealedFiles implements SealedCases {

    /** Digits as people write them, with the country or without. */
    private static final Pattern DIALLED = Pattern.compile("\\+?[0-9][0-9 ()-]{4,24}[0-9]");

    private final CaseGuard guard;
    private final CaseFileTable files;
    private final WallTable walls;
    private final CustodianTable custodians;
    private final CustodianRules rules;
    private final TelephoneTable telephones;
    private final CaseSeal seal;
    private final OwnerRights rights;
    private final UnsealDeed unsealing;
    private final ObjectProvider<Approvals> approvals;
    private final Accounts accounts;
    private final Alerts alerts;
    private final Timeline timeline;
    private final Journal journal;
    private final Clock clock;

    SealedFiles(
            CaseGuard guard,
            CaseFileTable files,
            WallTable walls,
            CustodianTable custodians,
            CustodianRules rules,
            TelephoneTable telephones,
            CaseSeal seal,
            OwnerRights rights,
            UnsealDeed unsealing,
            ObjectProvider<Approvals> approvals,
            Accounts accounts,
            Alerts alerts,
            Timeline timeline,
            Journal journal,
            Clock clock) {
        this.guard = guard;
        this.files = files;
        this.walls = walls;
        this.custodians = custodians;
        this.rules = rules;
        this.telephones = telephones;
        this.seal = seal;
        this.rights = rights;
        this.unsealing = unsealing;
        this.approvals = approvals;
        this.accounts = accounts;
        this.alerts = alerts;
        this.timeline = timeline;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public State of(CaseNumber number) {
        guard.owner(number);
        journal.append(JournalEntry.of("case.seal.read", number, number.value()));
        return new State(
                files.sealedFor(number).orElse(null),
                Set.copyOf(walls.named(number)),
                custodians.named(number),
                telephones.people(number),
                telephones.number(number, CurrentActor.require().id()).orElse(null));
    }

    @Override
    public void seal(CaseNumber number, Set<UserId> others) {
        var row = guard.ownerOfOpen(number).row();
        if (row.restricted()) {
            throw new Refused("case.sealed");
        }
        var team = new LinkedHashSet<>(others);
        team.add(CurrentActor.require().id());
        rights.checkTeam(team, row.owner());
        var people = new LinkedHashSet<>(team);
        if (row.assignee() != null) {
            people.add(row.assignee());
        }
        if (people.size() < FEWEST_PEOPLE) {
            throw new Refused("case.seal.two");
        }
        seal.close(row, team, Why.PERSON);
    }

    @Override
    public List<StaffMember> custodiansFor(CaseNumber number) {
        var row = guard.owner(number).row();
        journal.append(JournalEntry.of("case.seal.read", number, number.value()));
        return accounts.active(Role.CUSTODIAN).stream()
                .filter(member -> rules.fits(row, member.asActor()))
                .toList();
    }

    @Override
    public void name(CaseNumber number, UserId custodian) {
        var row = sealed(number);
        var member = accounts.find(custodian)
                .filter(one -> one.active() && rules.fits(row, one.asActor()))
                .orElseThrow(() -> new Refused("case.custodian"));
        if (!custodians.named(number).contains(member.id())) {
            custodians.name(number, member.id(), clock.instant());
            tell(number, "case.custodian.named", member.id());
            // With the number, which is asked for at night; nothing else of the case.
            alerts.raise(new NewAlert("custodian.named", number, Set.of(Recipient.person(member.id())), Map.of()));
        }
    }

    @Override
    public void unname(CaseNumber number, UserId custodian) {
        sealed(number);
        if (custodians.unname(number, custodian)) {
            tell(number, "case.custodian.unnamed", custodian);
        }
    }

    @Override
    public void telephone(CaseNumber number, String telephone) {
        sealed(number);
        var person = CurrentActor.require().id();
        if (!walls.named(number).contains(person)) {
            throw new Refused("case.team.notYou");
        }
        var typed = telephone.strip();
        if (!typed.isEmpty() && !DIALLED.matcher(typed).matches()) {
            throw new Refused("case.telephone");
        }
        telephones.put(number, person, typed.isEmpty() ? null : typed);
        journal.append(JournalEntry.of(
                "card.telephone", number, person.toString(), Map.of("recorded", typed.isEmpty() ? "NO" : "YES")));
    }

    private CaseRow sealed(CaseNumber number) {
        var row = guard.owner(number).row();
        if (!row.restricted()) {
            throw new Refused("case.notRestricted");
        }
        return row;
    }

    @Override
    public UUID askToUnseal(CaseNumber number) {
        sealed(number);
        var proposal = unsealing.proposal(number);
        unsealing.check(proposal);
        journal.append(JournalEntry.of("case.unseal.asked", number, number.value()));
        return approvals.getObject().propose(proposal);
    }

    private void tell(CaseNumber number, String code, UserId custodian) {
        var body = accounts.find(custodian).map(StaffMember::body);
        timeline.add(
                number,
                Timeline.Kind.SYSTEM,
                code,
                body.map(one -> Map.of("body", one.value())).orElse(Map.of()));
        journal.append(JournalEntry.of(code, number, custodian.toString()));
    }
}
