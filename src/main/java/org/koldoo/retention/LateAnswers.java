package org.koldoo.retention;

import java.time.Clock;
import java.util.Map;
import java.util.Set;
import org.koldoo.base.Role;
import org.koldoo.journal.Alerts;
import org.koldoo.journal.NewAlert;
import org.koldoo.journal.NewAlert.Recipient;
import org.springframework.stereotype.Component;

/** A person who got no answer in time: oversight and the supervisors are told, once. */
@Component
class LateAnswers {

    private final DataRequestTable requests;
    private final Alerts alerts;
    private final Clock clock;

    LateAnswers(DataRequestTable requests, Alerts alerts, Clock clock) {
        this.requests = requests;
        this.alerts = alerts;
        this.clock = clock;
    }

    void tell() {
        for (var row : requests.lateAndUntold(clock.instant())) {
            var late = row.request();
            // Without the number: a supervisor may not know of a restricted case.
            alerts.raise(new NewAlert(
                    "keeping.late",
                    null,
                    Set.of(Recipient.oversight(), Recipient.role(late.body(), Role.SUPERVISOR)),
                    Map.of("body", late.body().value(), "kind", late.kind().name())));
            requests.lateTold(late.id(), clock.instant());
        }
    }
}
