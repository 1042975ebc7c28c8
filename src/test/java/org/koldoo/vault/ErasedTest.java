package org.koldoo.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.koldoo.base.BodyCode;
import org.koldoo.base.KeyFolder;
import org.koldoo.base.KeyTrouble;
import org.koldoo.base.Refused;
import org.koldoo.testing.ModuleTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What is erased is gone, also from what was copied before: what of that is true, and when. */
@ModuleTest
@TestPropertySource(properties = "koldoo.erased=1") // root keys are changed here
class ErasedTest {

    @Autowired
    Vault vault;

    @Autowired
    KeyRotation rotation;

    @Autowired
    DestroyedKeys destroyed;

    @Autowired
    KeyFolder keys;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    PlatformTransactionManager transactions;

    private KeyOwner owner;
    private Place place;

    @BeforeEach
    void somethingWritten() {
        owner = KeyOwner.draft(UUID.randomUUID());
        place = new Place(owner, "draft", UUID.randomUUID(), "answers");
    }

    @Test
    void yesterdaysBackupDoesNotBringBackWhatTheListSaysIsDestroyed() throws Exception {
        var sealed = written("CCB");
        var wrapped = wrapped();
        transaction.executeWithoutResult(status -> vault.destroyKey(owner));
        assertThat(Files.readString(keys.file(DestroyedKeys.FILE)))
                .as("marks, nobody's number")
                .doesNotContain(owner.value())
                .matches("(?s)([0-9a-f]{64}\\R)+");
        if (keys.file(DestroyedKeys.FILE)
                .getFileSystem()
                .supportedFileAttributeViews()
                .contains("posix")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keys.file(DestroyedKeys.FILE))))
                    .isEqualTo("rw-------");
        }

        // Yesterday's row is put back, past the program.
        transaction.executeWithoutResult(
                status -> database.sql("update data_key set wrapped = ?, destroyed_at = null where owner = ?")
                        .params(wrapped, owner.value())
                        .update());
        assertThat(fresh(keys).open(place, sealed))
                .as("that is why there is a list")
                .isEqualTo("text");
        assertThat(transaction.<Integer>execute(status -> destroyed.apply())).isPositive();
        assertThatThrownBy(() -> fresh(keys).open(place, sealed)).isInstanceOf(Refused.class);
    }

    @Test
    void whatIsErasedInACopyThatWasPutBackToTryItIsNotErasedWherePeopleWork() throws Exception {
        written("CCB");
        transaction.executeWithoutResult(status -> vault.destroyKey(owner));
        var lines = Files.readAllLines(keys.file(DestroyedKeys.FILE));
        var alive = KeyOwner.draft(UUID.randomUUID());
        owner = alive;
        var text = new Place(alive, "draft", UUID.randomUUID(), "answers");
        var kept = transaction.execute(status -> {
            vault.createKey(alive, BodyCode.of("CCB"));
            return vault.seal(text, "text");
        });
        var wrapped = wrapped();

        // The copy: its key is destroyed there, in a life that the journal of this database does not know.
        transaction.executeWithoutResult(status -> vault.destroyKey(alive));
        var mark = Files.readAllLines(keys.file(DestroyedKeys.FILE)).stream()
                .filter(line -> !lines.contains(line))
                .findFirst()
                .orElseThrow();
        lines.add(mark + " " + UUID.randomUUID());
        Files.write(keys.file(DestroyedKeys.FILE), lines);
        transaction.executeWithoutResult(
                status -> database.sql("update data_key set wrapped = ?, destroyed_at = null where owner = ?")
                        .params(wrapped, alive.value())
                        .update());

        transaction.<Integer>execute(status -> destroyed.apply());
        assertThat(fresh(keys).open(text, kept)).isEqualTo("text");
        assertThat(transaction.<Integer>execute(status -> destroyed.applyOfCopiesToo()))
                .as("somebody who knows says so")
                .isPositive();
        assertThatThrownBy(() -> fresh(keys).open(text, kept)).isInstanceOf(Refused.class);
        lines.removeLast();
        Files.write(keys.file(DestroyedKeys.FILE), lines);
    }

    @Test
    void aListThatGotLostIsMadeAnewFromWhatIsDestroyed() throws Exception {
        written("CCB");
        transaction.executeWithoutResult(status -> vault.destroyKey(owner));
        Files.delete(keys.file(DestroyedKeys.FILE));
        transaction.executeWithoutResult(status -> destroyed.apply());
        assertThat(Files.readAllLines(keys.file(DestroyedKeys.FILE))).isNotEmpty();
    }

    @Test
    void aBackupFromBeforeTheRootKeyChangedOpensForNobodyOnceTheOldOneIsDestroyed() throws Exception {
        var sealed = written("MOL");
        var backup = List.of(row("kek", "body_code", "MOL"), row("data_key", "owner", owner.value()));
        transaction.executeWithoutResult(status -> vault.destroyKey(owner));
        var root = rotation.newRootKey();
        rotation.newBodyKey(BodyCode.of("MOL"));
        rotation.catchUp();
        var gone = rotation.letGo(Duration.ZERO).rootKeys();
        assertThat(gone).isNotEmpty();
        for (var name : gone) {
            keys.file(name).toFile().setWritable(true);
            Files.delete(keys.file(name));
        }
        assertThat(keys.names()).contains(root);

        // Everything of the old backup, beside the keys that are left, and without the list.
        transaction.executeWithoutResult(status -> {
            database.sql("insert into kek (id, body_code, version, wrapped, root_key) values (?, 'OLD', ?, ?, ?)")
                    .params(
                            backup.getFirst().get("id"),
                            backup.getFirst().get("version"),
                            backup.getFirst().get("wrapped"),
                            backup.getFirst().get("root_key"))
                    .update();
            database.sql("update data_key set kek_id = ?, wrapped = ?, destroyed_at = null where owner = ?")
                    .params(backup.getFirst().get("id"), backup.getLast().get("wrapped"), owner.value())
                    .update();
        });
        var found = new KeyFolder(keys.file("x").getParent(), false);
        assertThatThrownBy(() -> fresh(found).open(place, sealed))
                .isInstanceOf(KeyTrouble.class)
                .hasMessageContaining(gone.getFirst() + " is missing");
    }

    private byte[] written(String body) {
        return transaction.execute(status -> {
            vault.createKey(owner, BodyCode.of(body));
            return vault.seal(place, "text");
        });
    }

    private byte[] wrapped() {
        return database.sql("select wrapped from data_key where owner = ?")
                .param(owner.value())
                .query((row, n) -> row.getBytes(1))
                .single();
    }

    private Map<String, Object> row(String table, String column, String value) {
        return database.sql("select * from " + table + " where " + column + " = ?")
                .param(value)
                .query()
                .singleRow();
    }

    /** Nothing remembered, as after a restart. */
    private EnvelopeVault fresh(KeyFolder folder) {
        var tables = new KeyTables(database);
        var bodyKeys = new BodyKeys(tables, new RootKeys(folder, database), Clock.systemUTC(), transactions);
        return new EnvelopeVault(tables, bodyKeys, null, null, Clock.systemUTC());
    }
}
