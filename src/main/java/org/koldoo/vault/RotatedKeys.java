package org.koldoo.vault;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.koldoo.base.BodyCode;
import org.koldoo.base.Refused;
import org.koldoo.journal.Journal;
import org.koldoo.journal.JournalEntry;
import org.koldoo.vault.KeyTables.BodyKey;
import org.koldoo.vault.OldKeys.Hanging;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Component
class RotatedKeys implements KeyRotation {

    /** So few that nobody who writes meanwhile waits for them. */
    static final int BATCH = 100;

    private final OldKeys old;
    private final KeyTables tables;
    private final BodyKeys bodyKeys;
    private final RootKeys roots;
    private final IndexKeys index;
    private final Journal journal;
    private final Clock clock;
    private final TransactionTemplate transaction;

    RotatedKeys(
            OldKeys old,
            KeyTables tables,
            BodyKeys bodyKeys,
            RootKeys roots,
            IndexKeys index,
            Journal journal,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.old = old;
        this.tables = tables;
        this.bodyKeys = bodyKeys;
        this.roots = roots;
        this.index = index;
        this.journal = journal;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public List<BodyCode> bodies() {
        return old.bodies();
    }

    @Override
    public int newBodyKey(BodyCode body) {
        return in(() -> {
            var version = tables.current(body)
                            .orElseThrow(() -> new Refused("vault.noKey", body))
                            .version()
                    + 1;
            if (!bodyKeys.make(body, version)) {
                throw new Refused("vault.rotating");
            }
            write("key.body.new", body.value(), Map.of("version", String.valueOf(version)));
            return version;
        });
    }

    @Override
    public String newRootKey() {
        return in(() -> {
            if (!old.notUnder(roots.current()).isEmpty()) {
                return roots.current();
            }
            var name = roots.make();
            write("key.root.new", name, Map.of());
            return name;
        });
    }

    @Override
    public String newIndexKey() {
        return in(() -> {
            var name = index.make();
            write("key.index.new", name, Map.of());
            return name;
        });
    }

    @Override
    public CaughtUp catchUp() {
        int unreadable = 0;
        int caseKeys = 0;
        for (var replaced : old.replaced()) {
            var after = "";
            while (true) {
                var page = page(replaced, after);
                if (page.isEmpty()) {
                    break;
                }
                after = page.getLast().owner();
                var moved = in(() -> move(page, replaced));
                caseKeys += moved.done();
                unreadable += moved.unreadable();
            }
        }
        return new CaughtUp(caseKeys, underTheNewRoot(), unreadable);
    }

    List<Hanging> page(BodyKey replaced, String after) {
        return old.hangingOn(replaced.id(), after, BATCH);
    }

    record Moved(int done, int unreadable) {}

    /** One page, in a transaction of its own. */
    Moved move(List<Hanging> page, BodyKey from) {
        var to = tables.current(BodyCode.of(from.body())).orElseThrow();
        var opening = bodyKeys.unwrapped(from);
        var sealing = bodyKeys.unwrapped(to);
        int done = 0;
        int unreadable = 0;
        for (var key : page) {
            try {
                done += move(key, to, opening, sealing);
            } catch (Refused damaged) {
                unreadable++; // it stays, and so does the version it hangs on
            }
        }
        write(
                "key.rewrapped",
                from.body(),
                Map.of(
                        "from",
                        String.valueOf(from.version()),
                        "to",
                        String.valueOf(to.version()),
                        "count",
                        String.valueOf(done)));
        return new Moved(done, unreadable);
    }

    private int move(Hanging key, BodyKey to, Sealing opening, Sealing sealing) {
        var wrapped = key.wrapped();
        if (wrapped == null) {
            return old.moveMark(key, to);
        }
        var purpose = EnvelopeVault.purpose(new KeyOwner(key.owner()));
        return old.move(key, to, sealing.seal(opening.open(wrapped, purpose), purpose));
    }

    private int underTheNewRoot() {
        return in(() -> {
            var root = roots.lockCurrent();
            var done = new HashMap<String, Integer>();
            for (var key : old.notUnder(root)) {
                done.merge(key.rootKey(), old.move(key, bodyKeys.rewrapped(key, root)), Integer::sum);
            }
            done.forEach((from, count) ->
                    write("key.rewrapped", root, Map.of("from", from, "count", String.valueOf(count))));
            return done.values().stream().mapToInt(Integer::intValue).sum();
        });
    }

    @Override
    public LetGo letGo(Duration replacedSince) {
        var before = clock.instant().minus(replacedSince).atOffset(ZoneOffset.UTC);
        int gone = 0;
        for (var key : old.replaced()) {
            try {
                gone += in(() -> {
                    boolean went = old.remove(key, before);
                    if (went) {
                        write("key.body.gone", key.body(), Map.of("version", String.valueOf(key.version())));
                    }
                    return went ? 1 : 0;
                });
                bodyKeys.forget(key.id());
            } catch (DataIntegrityViolationException somebodyHungOneOnIt) {
                // It is caught up with the next time.
            }
        }
        return new LetGo(gone, rootsLetGo());
    }

    private List<String> rootsLetGo() {
        var gone = new ArrayList<String>();
        var recorded = roots.recorded();
        for (var name : recorded.subList(0, Math.max(0, recorded.size() - 1))) {
            if (in(() -> {
                boolean went = roots.letGo(name);
                if (went) {
                    write("key.root.gone", name, Map.of());
                }
                return went;
            })) {
                gone.add(name);
            }
        }
        return gone;
    }

    private void write(String action, String object, Map<String, String> facts) {
        journal.append(JournalEntry.general(action, object, facts));
    }

    private <T> T in(java.util.function.Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }
}
