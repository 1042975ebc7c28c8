package org.koldoo.referrals;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.CurrentActor;
import org.koldoo.cases.Cases;
import org.koldoo.journal.Journal;
import org.koldoo.journal.JournalEntry;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
@PreAuthorize("hasRole('SUPERVISOR')")
class KeptBoard implements ReferralBoard {

    private static final Set<ReferralState> OPEN = EnumSet.copyOf(
            Arrays.stream(ReferralState.values()).filter(ReferralState::open).toList());
    private static final int LARGEST = 100;

    private final ReferralRows rows;
    private final Cases cases;
    private final Journal journal;
    private final Clock clock;

    KeptBoard(ReferralRows rows, Cases cases, Journal journal, Clock clock) {
        this.rows = rows;
        this.cases = cases;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public Page page(Direction direction, boolean openOnly, @Nullable Instant before, int size) {
        var body = CurrentActor.require().requireBody().value();
        var states = openOnly ? OPEN : EnumSet.allOf(ReferralState.class);
        var until = before == null ? clock.instant().plus(Duration.ofDays(1)) : before;
        var limit = Limit.of(Math.clamp(size, 1, LARGEST));
        var found = direction == Direction.SENT
                ? rows.sent(body, states, until, limit)
                : rows.received(body, states, until, limit);
        var seen = seen(found.stream().map(Referral::number).collect(Collectors.toSet()));
        var shown = found.stream()
                .filter(referral -> seen.contains(referral.number()))
                .map(Referral::summary)
                .toList();
        journal.append(JournalEntry.general(
                "list.referrals", direction.name(), Map.of("count", String.valueOf(shown.size()))));
        return new Page(
                shown, found.size() < limit.max() ? null : found.getLast().sentAt());
    }

    @Override
    public long open(Direction direction) {
        var body = CurrentActor.require().requireBody().value();
        var counts = direction == Direction.SENT ? rows.openSent(body, OPEN) : rows.openReceived(body, OPEN);
        var seen = seen(counts.stream().map(KeptBoard::number).collect(Collectors.toSet()));
        return counts.stream()
                .filter(count -> seen.contains(number(count)))
                .mapToLong(ReferralRows.OfCase::getMany)
                .sum();
    }

    private Set<CaseNumber> seen(Set<CaseNumber> numbers) {
        return cases.heads(List.copyOf(numbers)).keySet();
    }

    private static CaseNumber number(ReferralRows.OfCase count) {
        return new CaseNumber(count.getCaseNo());
    }
}
