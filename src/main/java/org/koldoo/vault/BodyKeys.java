package org.koldoo.vault;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.koldoo.base.BodyCode;
import org.koldoo.base.KeyFolder;
import org.koldoo.vault.KeyTables.BodyKey;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The keys of the bodies, made when a body gets its first case, wrapped by the root key that is not in the database. */
@Component
class BodyKeys {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final KeyTables tables;
    private final RootKeys roots;
    private final Clock clock;
    private final TransactionTemplate apart;

    /** A version of a body's key never changes, and the root key that opens it is in memory all the time anyway. */
    private final Map<UUID, Sealing> unwrapped = new ConcurrentHashMap<>();

    BodyKeys(KeyTables tables, RootKeys roots, Clock clock, PlatformTransactionManager transactions) {
        this.tables = tables;
        this.roots = roots;
        this.clock = clock;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** The body's key that new data keys are wrapped with. */
    BodyKey current(BodyCode body) {
        return tables.current(body).orElseGet(() -> {
            make(body, 1);
            return tables.current(body).orElseThrow();
        });
    }

    Sealing unwrapped(BodyKey key) {
        return unwrapped.computeIfAbsent(
                key.id(), id -> new Sealing(roots.of(key.rootKey()).open(key.wrapped(), purpose(key))));
    }

    /** Empty where a newer version replaced it meanwhile. */
    Optional<Sealing> unwrapped(UUID id) {
        var known = unwrapped.get(id);
        return known != null ? Optional.of(known) : tables.bodyKey(id).map(this::unwrapped);
    }

    RootKeys roots() {
        return roots;
    }

    void forget(UUID id) {
        unwrapped.remove(id);
    }

    static byte[] random() {
        var key = new byte[KeyFolder.KEY_BYTES];
        RANDOM.nextBytes(key);
        return key;
    }

    /** @return whether it is ours; else somebody was faster, and theirs counts */
    boolean make(BodyCode body, int version) {
        try {
            apart.executeWithoutResult(status -> tables.insert(wrapped(body, version), clock.instant()));
            return true;
        } catch (DataIntegrityViolationException somebodyWasFaster) {
            return false;
        }
    }

    private BodyKey wrapped(BodyCode body, int version) {
        var root = roots.lockCurrent();
        var plain = new BodyKey(UUID.randomUUID(), body.value(), version, random(), root);
        return new BodyKey(
                plain.id(), plain.body(), version, roots.of(root).seal(plain.wrapped(), purpose(plain)), root);
    }

    /** The same key, wrapped by another root key. */
    BodyKey rewrapped(BodyKey key, String root) {
        var plain = roots.of(key.rootKey()).open(key.wrapped(), purpose(key));
        return new BodyKey(key.id(), key.body(), key.version(), roots.of(root).seal(plain, purpose(key)), root);
    }

    private static String[] purpose(BodyKey key) {
        return new String[] {"kek", key.id().toString(), key.body(), Integer.toString(key.version())};
    }
}
