package org.koldoo.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.koldoo.base.BodyCode;
import org.koldoo.base.KeyFolder;
import org.koldoo.base.Refused;
import org.koldoo.testing.MutableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Keys change under the hands of people who write and read. */
abstract class RotationRules {

    record Written(Place place, byte[] sealed, String text) {}

    @Autowired
    Vault vault;

    @Autowired
    KeyRotation rotation;

    @Autowired
    KeyTables tables;

    @Autowired
    OldKeys old;

    @Autowired
    BodyKeys bodyKeys;

    @Autowired
    RotatedKeys rotated;

    @Autowired
    KeyFolder keys;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    MutableClock clock;

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void keysChangeWhileFourPeopleWriteAndReadAndNothingIsLost() throws Exception {
        var body = body();
        var written = ConcurrentHashMap.<Written>newKeySet();
        var stop = new AtomicBoolean();
        try (var people = Executors.newFixedThreadPool(4)) {
            var work = new ArrayList<Future<?>>();
            for (int i = 0; i < 4; i++) {
                work.add(people.submit(() -> {
                    int mine = 0;
                    while (!stop.get()) {
                        written.add(write(body, "text " + mine++));
                        var any = written.iterator().next();
                        assertThat(vault.open(any.place(), any.sealed())).isEqualTo(any.text());
                    }
                }));
            }
            for (int round = 0; round < 5; round++) {
                int before = written.size();
                while (written.size() < before + 40 && work.stream().noneMatch(Future::isDone)) {
                    Thread.sleep(5);
                }
                rotation.newBodyKey(body);
                if (round % 2 == 0) {
                    rotation.newRootKey();
                }
                rotation.catchUp();
                clock.advance(Duration.ofHours(2));
                rotation.letGo(KeyCare.LONGEST_WORK);
            }
            stop.set(true);
            for (var done : work) {
                done.get();
            }
        }
        rotation.catchUp();
        clock.advance(Duration.ofHours(2));
        rotation.letGo(KeyCare.LONGEST_WORK);

        assertThat(written).hasSizeGreaterThan(200);
        var another = restarted();
        written.forEach(
                one -> assertThat(another.open(one.place(), one.sealed())).isEqualTo(one.text()));
        assertThat(versions(body)).containsExactly(6);
        assertThat(database.sql("select count(*) from journal_entry where action = 'key.body.new' and object = ?")
                        .param(body.value())
                        .query(Long.class)
                        .single())
                .isEqualTo(5);
    }

    @Test
    void aChangeThatWasInterruptedGoesOnWhereItStopped() {
        var body = body();
        var written = new ArrayList<Written>();
        for (int i = 0; i < RotatedKeys.BATCH + 20; i++) {
            written.add(write(body, "text " + i));
        }
        rotation.newBodyKey(body);
        var first = old.replaced().stream()
                .filter(key -> key.body().equals(body.value()))
                .findFirst()
                .orElseThrow();
        // The program dies after the first page: that much is done, the rest is not.
        transaction.executeWithoutResult(status -> rotated.move(rotated.page(first, ""), first));
        assertThat(rotated.page(first, "")).hasSize(20);
        clock.advance(Duration.ofHours(2));
        assertThat(rotation.letGo(KeyCare.LONGEST_WORK).bodyKeys()).isZero();
        written.forEach(
                one -> assertThat(restarted().open(one.place(), one.sealed())).isEqualTo(one.text()));

        rotation.catchUp();
        rotation.letGo(KeyCare.LONGEST_WORK);
        assertThat(versions(body)).containsExactly(2);
        var another = restarted();
        written.forEach(
                one -> assertThat(another.open(one.place(), one.sealed())).isEqualTo(one.text()));
    }

    @Test
    void anInterruptedChangeOfTheRootKeyIsFinishedAndMakesNoThirdOne() {
        var one = write(body(), "text");
        var root = rotation.newRootKey();
        assertThat(rotation.newRootKey()).as("not caught up yet").isEqualTo(root);
        rotation.catchUp();
        rotation.letGo(Duration.ZERO);
        assertThat(database.sql("select distinct root_key from kek")
                        .query(String.class)
                        .list())
                .containsExactly(root);
        assertThat(database.sql("select name from key_check where name like 'root%'")
                        .query(String.class)
                        .list())
                .as("the file of the old one may be destroyed, and is not missed at the next start")
                .containsExactly(root);
        assertThat(restarted().open(one.place(), one.sealed())).isEqualTo("text");
    }

    @Test
    void aVersionStaysWhileSomethingHangsOnItAndWhileSomebodyMayStillReadIt() {
        var body = body();
        write(body, "text");
        rotation.newBodyKey(body);
        clock.advance(Duration.ofHours(2));
        assertThat(rotation.letGo(KeyCare.LONGEST_WORK).bodyKeys()).isZero();
        rotation.newBodyKey(body);
        rotation.catchUp();
        rotation.letGo(KeyCare.LONGEST_WORK);
        assertThat(versions(body))
                .as("the second one was replaced a moment ago")
                .containsExactly(2, 3);
    }

    @Test
    void whatWasDestroyedStaysDestroyedAndHoldsNoOldVersion() {
        var body = body();
        var one = write(body, "text");
        transaction.executeWithoutResult(status -> vault.destroyKey(one.place().owner()));
        rotation.newBodyKey(body);
        rotation.catchUp();
        clock.advance(Duration.ofHours(2));
        rotation.letGo(KeyCare.LONGEST_WORK);
        assertThat(versions(body)).containsExactly(2);
        assertThatThrownBy(() -> restarted().open(one.place(), one.sealed())).isInstanceOf(Refused.class);
    }

    @Test
    void aDamagedKeyStopsNothingAndStaysWhereItIs() {
        var body = body();
        var damaged = write(body, "text");
        var sound = write(body, "text");
        transaction.executeWithoutResult(status -> database.sql("update data_key set wrapped = ? where owner = ?")
                .params(new byte[] {1, 2, 3}, damaged.place().owner().value())
                .update());
        rotation.newBodyKey(body);
        assertThat(rotation.catchUp().unreadable()).isEqualTo(1);
        assertThat(restarted().open(sound.place(), sound.sealed())).isEqualTo("text");
        clock.advance(Duration.ofHours(2));
        rotation.letGo(KeyCare.LONGEST_WORK);
        assertThat(versions(body)).containsExactly(1, 2);
        transaction.executeWithoutResult(
                status -> vault.destroyKey(damaged.place().owner()));
    }

    @Test
    void aBodyWithoutAKeyGetsNone() {
        assertThatThrownBy(() -> rotation.newBodyKey(BodyCode.of("NOKEY")))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo("vault.noKey"));
    }

    private BodyCode body() {
        return BodyCode.of("B" + UUID.randomUUID().toString().substring(0, 7).toUpperCase(java.util.Locale.ROOT));
    }

    private Written write(BodyCode body, String text) {
        var owner = KeyOwner.draft(UUID.randomUUID());
        var place = new Place(owner, "draft", UUID.randomUUID(), "answers");
        var sealed = transaction.execute(status -> {
            vault.createKey(owner, body);
            return vault.seal(place, text);
        });
        return new Written(place, sealed, text);
    }

    /** As another node or the next start sees it: nothing remembered. */
    private EnvelopeVault restarted() {
        var fresh = new BodyKeys(tables, new RootKeys(keys, database), Clock.systemUTC(), transactions);
        return new EnvelopeVault(tables, fresh, null, null, Clock.systemUTC());
    }

    private List<Integer> versions(BodyCode body) {
        return database.sql("select version from kek where body_code = ? order by version")
                .param(body.value())
                .query(Integer.class)
                .list();
    }
}
