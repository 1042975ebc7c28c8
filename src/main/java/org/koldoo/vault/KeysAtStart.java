package org.koldoo.vault;

import java.util.Map;
import java.util.Set;
import org.koldoo.base.Actor;
import org.koldoo.base.CurrentActor;
import org.koldoo.base.start.OpenedKeys;
import org.koldoo.journal.Alerts;
import org.koldoo.journal.Journal;
import org.koldoo.journal.JournalEntry;
import org.koldoo.journal.NewAlert;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What the journal must hear about the keys as soon as it is open. */
@Component
class KeysAtStart {

    private final DestroyedKeys destroyed;
    private final ObjectProvider<OpenedKeys> opened;
    private final Journal journal;
    private final Alerts alerts;
    private final TransactionTemplate transaction;

    KeysAtStart(
            DestroyedKeys destroyed,
            ObjectProvider<OpenedKeys> opened,
            Journal journal,
            Alerts alerts,
            PlatformTransactionManager transactions) {
        this.destroyed = destroyed;
        this.opened = opened;
        this.journal = journal;
        this.alerts = alerts;
        this.transaction = new TransactionTemplate(transactions);
    }

    @EventListener(ApplicationReadyEvent.class)
    void tell() {
        CurrentActor.as(
                Actor.SYSTEM,
                () -> transaction.executeWithoutResult(status -> {
                    int again = destroyed.apply();
                    if (again > 0) {
                        journal.append(
                                JournalEntry.general("key.destroyedAgain", "", Map.of("count", String.valueOf(again))));
                    }
                    opened.ifAvailable(this::unsealed);
                }));
    }

    private void unsealed(OpenedKeys keys) {
        var facts = Map.of("holders", keys.holders(), "wrong", String.valueOf(keys.wrong()));
        journal.append(JournalEntry.general("keys.unsealed", "", facts));
        if (keys.wrong() > 0) {
            alerts.raise(new NewAlert("keys.wrongShares", null, Set.of(NewAlert.Recipient.oversight()), facts));
        }
    }
}
