package org.koldoo.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import org.koldoo.base.UserId;
import org.springframework.stereotype.Component;

/** Whether a session's account is still what it was; asked at every request, so the answer is kept for two seconds. */
@Component
class AccountStamps {

    private static final Duration KEPT = Duration.ofSeconds(2);
    private static final long REVOKED = -1;

    private record Seen(long stamp, Instant at) {}

    private final ConcurrentHashMap<UserId, Seen> seen = new ConcurrentHashMap<>();
    private final AppUsers users;
    private final Clock clock;

    AccountStamps(AppUsers users, Clock clock) {
        this.users = users;
        this.clock = clock;
    }

    boolean stillHolds(StaffPrincipal principal) {
        var now = clock.instant();
        var known = seen.compute(
                principal.id(),
                (id, last) -> last != null && now.isBefore(last.at().plus(KEPT)) && !now.isBefore(last.at())
                        ? last
                        : new Seen(users.stamp(id.value()).orElse(REVOKED), now));
        return known.stamp() == principal.stamp();
    }

    /** After a change on this node the next question is answered afresh. */
    void forget(UserId id) {
        seen.remove(id);
    }
}
