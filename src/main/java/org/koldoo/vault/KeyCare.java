package org.koldoo.vault;

import java.time.Duration;
import org.koldoo.base.Actor;
import org.koldoo.base.CurrentActor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Goes on with a change of keys until it is done, whoever began it and whatever interrupted it. */
@Component
class KeyCare {

    /** Longer than any transaction lasts. */
    static final Duration LONGEST_WORK = Duration.ofHours(1);

    private static final Logger LOG = LoggerFactory.getLogger(KeyCare.class);

    private final KeyRotation rotation;

    KeyCare(KeyRotation rotation) {
        this.rotation = rotation;
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT10M")
    void care() {
        CurrentActor.as(Actor.SYSTEM, () -> {
            var done = rotation.catchUp();
            if (done.unreadable() > 0) {
                LOG.error(
                        "{} keys do not open and stay under an older key; restore them from a backup.",
                        done.unreadable());
            }
            rotation.letGo(LONGEST_WORK)
                    .rootKeys()
                    .forEach(name -> LOG.warn(
                            "Nothing hangs on {} any more, but all older backups need it: make a new backup, then destroy this"
                                    + " file and its copies.",
                            name));
        });
    }
}
