package org.koldoo.vault;

import java.security.SecureRandom;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.koldoo.base.BodyCode;
import org.koldoo.base.KeyFolder;
import org.koldoo.base.Refused;
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
    private final Sealing root;
    private final TransactionTemplate apart;

    /** A version of a body's key never changes, and the root key that opens it is in memory all the time anyway. */
    private final Map<UUID, Sealing> unwrapped = new ConcurrentHashMap<>();

    BodyKeys(KeyTables tables, KeyFolder keys, PlatformTransactionManager transactions) {
        this.tables = tables;
        this.root = new Sealing(keys.key("root.key"));
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** The body's key that new data keys are wrapped with. */
    BodyKey current(BodyCode body) {
        return tables.current(body).orElseGet(() -> {
            make(body);
            return tables.current(body).orElseThrow();
        });
    }

    Sealing unwrapped(BodyKey key) {
        return unwrapped.computeIfAbsent(
                key.id(), id -> new Sealing(root.open(key.wrapped(), purpose(id, key.body(), key.version()))));
    }

    Sealing unwrapped(UUID id) {
        var known = unwrapped.get(id);
        return known != null ? known : unwrapped(tables.bodyKey(id).orElseThrow(() -> new Refused("vault.unreadable")));
    }

    static byte[] random() {
        var key = new byte[KeyFolder.KEY_BYTES];
        RANDOM.nextBytes(key);
        return key;
    }

    private void make(BodyCode body) {
        var id = UUID.randomUUID();
        var wrapped = root.seal(random(), purpose(id, body.value(), 1));
        try {
            apart.executeWithoutResult(status -> tables.insert(new BodyKey(id, body.value(), 1, wrapped)));
        } catch (DataIntegrityViolationException somebodyWasFaster) {
            // Theirs counts; the caller reads it.
        }
    }

    private static String[] purpose(UUID id, String body, int version) {
        return new String[] {"kek", id.toString(), body, Integer.toString(version)};
    }
}
