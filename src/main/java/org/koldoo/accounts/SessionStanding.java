package org.koldoo.accounts;

import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.koldoo.base.web.SessionAttributes;
import org.springframework.stereotype.Component;

/** How it stands with a signed-in session: asked at every request, and all the time for windows that do nothing. */
@Component
class SessionStanding {

    /** LIVE, COVERED (nothing is shown until the person proves that it is them), or why it has ended. */
    enum Standing {
        LIVE,
        COVERED,
        IDLE,
        ABSOLUTE,
        REVOKED,
        ENDED;

        boolean over() {
            return this != LIVE && this != COVERED;
        }
    }

    /** The browser covers first; the server leaves it time to send what was typed last. */
    private static final Duration GRACE = Duration.ofSeconds(30);

    private static final Duration TOUCH = Duration.ofMinutes(1);

    private final SessionRules rules;
    private final LiveTable table;
    private final AccountStamps stamps;
    private final Clock clock;

    SessionStanding(SessionRules rules, LiveTable table, AccountStamps stamps, Clock clock) {
        this.rules = rules;
        this.table = table;
        this.stamps = stamps;
        this.clock = clock;
    }

    Standing of(HttpSession session, StaffPrincipal who) {
        var now = clock.instant();
        if (!who.ready()) {
            return stamps.stillHolds(who) ? resting(session, now) : Standing.REVOKED;
        }
        var living = session.getAttribute(SessionMarks.LIVE) instanceof UUID id
                ? table.living(id).orElse(null)
                : null;
        if (living == null) {
            return Standing.ENDED;
        }
        if (living.stamp() != who.stamp()) {
            return Standing.REVOKED;
        }
        if (!now.isBefore(living.since().plus(rules.longest()))) {
            return Standing.ABSOLUTE;
        }
        return resting(session, now);
    }

    private Standing resting(HttpSession session, Instant now) {
        if (!(session.getAttribute(SessionMarks.LAST_ACTION) instanceof Instant last)) {
            return Standing.LIVE;
        }
        boolean talk = Boolean.TRUE.equals(session.getAttribute(SessionAttributes.TALK));
        if (!now.isBefore(last.plus(talk ? rules.talk() : rules.idle()))) {
            return Standing.IDLE;
        }
        boolean covered = Boolean.TRUE.equals(session.getAttribute(SessionMarks.COVERED))
                || !now.isBefore(last.plus(rules.cover()).plus(GRACE));
        return covered ? Standing.COVERED : Standing.LIVE;
    }

    /** A person did something so long ago; what an open window does by itself does not count. */
    void acted(HttpSession session, Duration ago) {
        var when = clock.instant().minus(ago);
        var last = session.getAttribute(SessionMarks.LAST_ACTION) instanceof Instant before ? before : null;
        if (last != null && !when.isAfter(last)) {
            return;
        }
        session.setAttribute(SessionMarks.LAST_ACTION, when);
        if (session.getAttribute(SessionMarks.LIVE) instanceof UUID id
                && (last == null
                        || last.atZone(clock.getZone()).getMinute()
                                != when.atZone(clock.getZone()).getMinute()
                        || Duration.between(last, when).compareTo(TOUCH) > 0)) {
            table.touch(id);
        }
    }

    void cover(HttpSession session) {
        session.setAttribute(SessionMarks.COVERED, true);
    }

    void uncover(HttpSession session) {
        session.removeAttribute(SessionMarks.COVERED);
        acted(session, Duration.ZERO);
    }

    /** Ends it for good; its windows keep what was typed when they are taken down. */
    static void end(HttpSession session, Standing why) {
        try {
            session.setAttribute(SessionMarks.WHY, why.name());
            session.invalidate();
        } catch (IllegalStateException alreadyOver) {
            // Another request of the same session was faster.
        }
    }
}
