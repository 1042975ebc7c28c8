package org.koldoo.documents;

import java.util.Map;
import java.util.Set;
import org.koldoo.base.Actor;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.Role;
import org.koldoo.base.UserId;
import org.koldoo.documents.Documents.State;
import org.koldoo.journal.Alerts;
import org.koldoo.journal.NewAlert;
import org.koldoo.journal.NewAlert.Recipient;
import org.springframework.stereotype.Component;

/** Tells people what the virus scanner says, or that it says nothing any more. */
@Component
class DocumentNews {

    private final Alerts alerts;

    DocumentNews(Alerts alerts) {
        this.alerts = alerts;
    }

    void tell(CaseNumber number, State state, Actor by, boolean silenceIsNews) {
        if (state == State.INFECTED) {
            found(number, by.id());
        } else if (silenceIsNews) {
            // Once, not for every file; those who run the program may not learn of a case.
            alerts.raise(new NewAlert("document.scanner", null, Set.of(Recipient.role(null, Role.ADMIN)), Map.of()));
        }
    }

    /** Who sent it knows the case; those who watch over the program learn that it happened, not where. */
    void found(CaseNumber number, UserId sender) {
        alerts.raise(new NewAlert("document.infected", number, Set.of(Recipient.person(sender)), Map.of()));
        alerts.raise(new NewAlert("document.infected.somewhere", null, Set.of(Recipient.oversight()), Map.of()));
    }
}
