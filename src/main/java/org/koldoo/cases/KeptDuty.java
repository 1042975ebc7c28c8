package org.koldoo.cases;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.koldoo.accounts.Accounts;
import org.koldoo.accounts.StaffMember;
import org.koldoo.base.BodyCode;
import org.koldoo.base.CurrentActor;
import org.koldoo.base.Refused;
import org.koldoo.base.Role;
import org.koldoo.base.UserId;
import org.koldoo.institutions.Institutions;
import org.koldoo.journal.Journal;
import org.koldoo.journal.JournalEntry;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
@PreAuthorize("hasAnyRole('SUPERVISOR','CUSTODIAN')")
class KeptDuty implements CustodianDuty {

    private static final int MOST = 200;
    private static final Duration LONGEST = Duration.ofDays(31);

    private final CustodianTable table;
    private final Institutions institutions;
    private final Accounts accounts;
    private final Journal journal;
    private final Clock clock;

    KeptDuty(CustodianTable table, Institutions institutions, Accounts accounts, Journal journal, Clock clock) {
        this.table = table;
        this.institutions = institutions;
        this.accounts = accounts;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public List<Duty> coming() {
        return table.duties(clock.instant(), MOST);
    }

    @Override
    public List<StaffMember> custodians() {
        return accounts.active(Role.CUSTODIAN).stream()
                .filter(member -> independent(member.body()))
                .toList();
    }

    @Override
    @PreAuthorize("hasRole('SUPERVISOR')")
    public UUID add(UserId custodian, Instant from, Instant until) {
        var actor = requireKeeper();
        var member = custodians().stream()
                .filter(one -> one.id().equals(custodian))
                .findFirst()
                .orElseThrow(() -> new Refused("case.custodian"));
        var body = member.body();
        if (body == null
                || !until.isAfter(from)
                || !until.isAfter(clock.instant())
                || Duration.between(from, until).compareTo(LONGEST) > 0) {
            throw new Refused("case.duty.time");
        }
        var duty = new Duty(UUID.randomUUID(), body, custodian, from, until);
        table.insert(duty, actor, clock.instant());
        journal.append(JournalEntry.general(
                "custodian.duty.added",
                duty.id().toString(),
                Map.of("custodian", custodian.toString(), "from", from.toString(), "until", until.toString())));
        return duty.id();
    }

    @Override
    @PreAuthorize("hasRole('SUPERVISOR')")
    public void remove(UUID duty) {
        requireKeeper();
        if (!table.remove(duty)) {
            throw new Refused("case.duty.unknown");
        }
        journal.append(JournalEntry.general("custodian.duty.removed", duty.toString(), Map.of()));
    }

    private UserId requireKeeper() {
        var actor = CurrentActor.require();
        if (!independent(actor.body())) {
            throw new Refused("case.duty.notYours");
        }
        return actor.id();
    }

    /** The state is not asked to guard what the state must not know. */
    private boolean independent(@org.jspecify.annotations.Nullable BodyCode body) {
        return body != null
                && institutions.find(body).filter(one -> !one.state()).isPresent();
    }
}
