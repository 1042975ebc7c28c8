package org.koldoo.referrals;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.BodyCode;
import org.koldoo.base.CurrentActor;
import org.koldoo.cases.CaseAccess;
import org.koldoo.journal.Journal;
import org.koldoo.journal.JournalEntry;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@PreAuthorize("hasRole('SUPERVISOR')")
class KeptBoard implements ReferralBoard {

    private static final Set<ReferralState> OPEN = EnumSet.copyOf(
            Arrays.stream(ReferralState.values()).filter(ReferralState::open).toList());

    private final ReferralRows rows;
    private final CaseAccess access;
    private final Journal journal;
    private final Clock clock;

    KeptBoard(ReferralRows rows, CaseAccess access, Journal journal, Clock clock) {
        this.rows = rows;
        this.access = access;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    @Transactional
    public List<ReferralSummary> page(Direction direction, boolean openOnly, @Nullable Instant before, int size) {
        var actor = CurrentActor.require();
        BodyCode body = actor.requireBody();
        var states = openOnly ? OPEN : EnumSet.allOf(ReferralState.class);
        var until = before == null ? clock.instant().plus(Duration.ofDays(1)) : before;
        var limit = Limit.of(Math.min(size, 100));
        var found = direction == Direction.SENT
                ? rows.sent(body.value(), states, until, limit)
                : rows.received(body.value(), states, until, limit);
        journal.append(JournalEntry.general(
                "list.referrals", direction.name(), Map.of("count", String.valueOf(found.size()))));
        return found.stream()
                .filter(r -> direction == Direction.SENT || !access.denied(r.number(), body))
                .map(Referral::summary)
                .toList();
    }

    @Override
    @Transactional
    public long open(Direction direction) {
        var body = CurrentActor.require().requireBody().value();
        return direction == Direction.SENT ? rows.countSent(body, OPEN) : rows.countReceived(body, OPEN);
    }
}
