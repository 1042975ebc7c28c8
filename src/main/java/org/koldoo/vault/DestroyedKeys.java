package org.koldoo.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.KeyFolder;
import org.koldoo.base.OwnersFile;
import org.koldoo.journal.PutBack;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A list, beside the keys and outside every backup, of what was destroyed: whoever puts back yesterday's backup does not bring
 * back what was erased since. It holds keyed marks, not numbers of cases. A backup that was put back somewhere to try it stands
 * beside the same keys: what is destroyed in such a copy is marked as its own, and never destroyed where people work.
 */
@Component
public class DestroyedKeys {

    static final String FILE = "destroyed.list";
    private static final Logger LOG = LoggerFactory.getLogger(DestroyedKeys.class);

    private final JdbcClient database;
    private final KeyFolder keys;
    private final Clock clock;
    private volatile @Nullable String life;

    DestroyedKeys(JdbcClient database, KeyFolder keys, Clock clock) {
        this.database = database;
        this.keys = keys;
        this.clock = clock;
    }

    /** For a command, which starts no more of the program than the database and the keys. */
    public static DestroyedKeys of(JdbcTemplate database, KeyFolder keys, Clock clock) {
        return new DestroyedKeys(JdbcClient.create(database), keys, clock);
    }

    /** What is destroyed is destroyed, whether or not the list can be written; the next start adds what is missing. */
    void add(KeyOwner owner) {
        try {
            append(Set.of(mark(owner.value()) + mine()));
        } catch (IOException | UncheckedIOException e) {
            LOG.error("The list of destroyed keys beside the keys could not be written: make their folder writable.");
        }
    }

    /** Destroys in this database what its list says, and adds to the list what is destroyed here; how many came back. */
    public int apply() {
        return apply(false);
    }

    /** Also what another copy of this database destroyed, which people worked in until it was lost. */
    public int applyOfCopiesToo() {
        return apply(true);
    }

    private int apply(boolean ofCopiesToo) {
        try {
            var lives = PutBack.lives(database);
            var list = new HashSet<String>();
            for (var line : read()) {
                var parts = line.strip().split(" ", 2);
                if (ofCopiesToo || parts.length == 1 || lives.contains(parts[1])) {
                    list.add(parts[0]);
                }
            }
            var missing = new HashSet<String>();
            database
                    .sql("select owner from data_key where wrapped is null")
                    .query((row, n) -> row.getString(1))
                    .list()
                    .stream()
                    .map(this::mark)
                    .filter(mark -> !list.contains(mark))
                    .map(mark -> mark + mine(lives))
                    .forEach(missing::add);
            append(missing);
            return list.isEmpty() ? 0 : destroy(list);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String mine() {
        var known = life;
        if (known == null) {
            known = mine(PutBack.lives(database));
            life = known;
        }
        return known;
    }

    /** Behind a mark: in which life of the database; nothing in the first one. */
    private static String mine(List<String> lives) {
        return lives.isEmpty() ? "" : " " + lives.getLast();
    }

    private int destroy(Set<String> list) {
        int destroyed = 0;
        for (var owner : database.sql("select owner from data_key where wrapped is not null")
                .query((row, n) -> row.getString(1))
                .list()) {
            if (list.contains(mark(owner))) {
                destroyed += database.sql("update data_key set wrapped = null, destroyed_at = ? where owner = ?")
                        .params(clock.instant().atOffset(ZoneOffset.UTC), owner)
                        .update();
            }
        }
        return destroyed;
    }

    private List<String> read() throws IOException {
        var file = file();
        return Files.exists(file) ? Files.readAllLines(file) : List.of();
    }

    private void append(Set<String> marks) throws IOException {
        if (!marks.isEmpty()) {
            OwnersFile.append(file(), (String.join("\n", marks) + "\n").getBytes(StandardCharsets.US_ASCII));
        }
    }

    private Path file() {
        return keys.file(FILE);
    }

    private String mark(String owner) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(keys.key("index.key"), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(("destroyed " + owner).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
