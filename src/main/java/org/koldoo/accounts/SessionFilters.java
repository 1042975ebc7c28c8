package org.koldoo.accounts;

import jakarta.servlet.Filter;
import java.util.List;
import org.springframework.stereotype.Component;

/** What stands between a request and the pages for the sake of sessions, in this order. */
@Component
class SessionFilters {

    private final SessionStanding standing;
    private final SessionWatch watch;
    private final Uncovering uncovering;
    private final OpenForms forms;
    private final CoverPage page;
    private final OpenSessions open;
    private final SessionRules rules;

    SessionFilters(
            SessionStanding standing,
            SessionWatch watch,
            Uncovering uncovering,
            OpenForms forms,
            CoverPage page,
            OpenSessions open,
            SessionRules rules) {
        this.standing = standing;
        this.watch = watch;
        this.uncovering = uncovering;
        this.forms = forms;
        this.page = page;
        this.open = open;
        this.rules = rules;
    }

    Filter fullHouse() {
        return new FullHouse(open, rules.most());
    }

    List<Filter> inOrder() {
        return List.of(
                new IdleSessions(standing),
                new CoveredSessions(standing, page),
                new SessionDesk(standing, watch, uncovering, forms));
    }
}
