package org.koldoo.vault;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A few unwrapped keys, for a short while: another node may have destroyed one. */
final class OpenKeys {

    private static final int MOST = 200;
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final Clock clock;
    private final Map<KeyOwner, Opened> keys = new LinkedHashMap<>(MOST, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<KeyOwner, Opened> eldest) {
            return size() > MOST;
        }
    };

    private record Opened(Sealing sealing, Instant until) {}

    OpenKeys(Clock clock) {
        this.clock = clock;
    }

    synchronized Optional<Sealing> find(KeyOwner owner) {
        return Optional.ofNullable(keys.get(owner))
                .filter(entry -> clock.instant().isBefore(entry.until()))
                .map(Opened::sealing);
    }

    synchronized void keep(KeyOwner owner, Sealing sealing) {
        keys.put(owner, new Opened(sealing, clock.instant().plus(LONGEST)));
    }

    synchronized void forget(KeyOwner owner) {
        keys.remove(owner);
    }

    synchronized int size() {
        return keys.size();
    }
}
