package org.koldoo.vault;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.koldoo.base.BodyCode;
import org.koldoo.base.Refused;
import org.koldoo.journal.Journal;
import org.koldoo.journal.JournalEntry;
import org.koldoo.vault.KeyTables.OwnerKey;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

@Component
class EnvelopeVault implements Vault {

    private final KeyTables tables;
    private final BodyKeys bodyKeys;
    private final Journal journal;
    private final Clock clock;
    private final DestroyedKeys destroyed;
    private final OpenKeys open;

    EnvelopeVault(KeyTables tables, BodyKeys bodyKeys, DestroyedKeys destroyed, Journal journal, Clock clock) {
        this.tables = tables;
        this.bodyKeys = bodyKeys;
        this.destroyed = destroyed;
        this.journal = journal;
        this.clock = clock;
        this.open = new OpenKeys(clock);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void createKey(KeyOwner owner, BodyCode body) {
        var bodyKey = bodyKeys.current(body);
        var key = BodyKeys.random();
        var wrapped = bodyKeys.unwrapped(bodyKey).seal(key, purpose(owner));
        tables.insert(owner, new OwnerKey(bodyKey.id(), bodyKey.version(), wrapped));
        forgetNowAndAfter(owner);
        open.keep(owner, new Sealing(key)); // the new owner's fields are sealed next, in this transaction
    }

    @Override
    public byte[] seal(Place place, String plain) {
        return sealBytes(place, plain.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String open(Place place, byte[] sealed) {
        return new String(openBytes(place, sealed), StandardCharsets.UTF_8);
    }

    @Override
    public byte[] sealBytes(Place place, byte[] plain) {
        return key(place.owner()).seal(plain, purpose(place));
    }

    @Override
    public byte[] openBytes(Place place, byte[] sealed) {
        return key(place.owner()).open(sealed, purpose(place));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void destroyKey(KeyOwner owner) {
        tables.destroy(owner, clock.instant());
        journal.append(JournalEntry.general("key.destroyed", owner.value(), Map.of()));
        forgetNowAndAfter(owner);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                destroyed.add(owner);
            }
        });
    }

    private Sealing key(KeyOwner owner) {
        return open.find(owner).orElseGet(() -> {
            // Twice: between the two reads the key may have moved to a newer one of its body.
            var sealing =
                    unwrapped(owner).or(() -> unwrapped(owner)).orElseThrow(() -> new Refused("vault.unreadable"));
            open.keep(owner, sealing);
            return sealing;
        });
    }

    private Optional<Sealing> unwrapped(KeyOwner owner) {
        return tables.ownerKey(owner)
                .flatMap(key -> bodyKeys.unwrapped(key.bodyKey())
                        .map(bodyKey -> new Sealing(bodyKey.open(key.wrapped(), purpose(owner)))));
    }

    /** Again when the transaction has ended: somebody may have read the old state meanwhile, or it was rolled back. */
    private void forgetNowAndAfter(KeyOwner owner) {
        open.forget(owner);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                open.forget(owner);
            }
        });
    }

    static String[] purpose(KeyOwner owner) {
        return new String[] {"data_key", owner.value()};
    }

    private static String[] purpose(Place place) {
        return new String[] {place.owner().value(), place.table(), place.row().toString(), place.field()};
    }
}
