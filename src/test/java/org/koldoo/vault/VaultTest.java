package org.koldoo.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.koldoo.base.BodyCode;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.Refused;
import org.koldoo.testing.Asvs;
import org.koldoo.testing.ModuleTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@ModuleTest
class VaultTest {

    static final BodyCode BODY = BodyCode.of("CCB");

    @Autowired
    Vault vault;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void whatIsSealedOpensAtItsPlace() {
        var place = place(owner());
        assertThat(vault.open(place, vault.seal(place, "Айгүл, Ңөү"))).isEqualTo("Айгүл, Ңөү");
    }

    @Test
    @Asvs("V14.2.4")
    void aCiphertextDoesNotTellItsText() {
        var place = place(owner());
        var sealed = vault.seal(place, "canary");
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("canary");
        assertThat(vault.seal(place, "canary")).isNotEqualTo(sealed);
    }

    @Test
    @Asvs("V11.3.3")
    void aCiphertextMovedToAnotherPlaceIsRefused() {
        var owner = owner();
        var place = place(owner);
        var sealed = vault.seal(place, "text");
        unreadable(() -> vault.open(new Place(owner, "other", place.row(), "name"), sealed));
        unreadable(() -> vault.open(new Place(owner, "person", UUID.randomUUID(), "name"), sealed));
        unreadable(() -> vault.open(new Place(owner, "person", place.row(), "phone"), sealed));
    }

    @Test
    @Asvs("V11.3.3")
    void aCiphertextOfAnotherOwnerIsRefused() {
        var place = place(owner());
        var sealed = vault.seal(place, "text");
        unreadable(() -> vault.open(new Place(owner(), "person", place.row(), "name"), sealed));
    }

    @Test
    @Asvs({"V11.2.5", "V11.3.3"})
    void everyFlippedBitIsNoticed() {
        var place = place(owner());
        var sealed = vault.seal(place, "text");
        for (int bit = 0; bit < sealed.length * 8; bit++) {
            var flipped = sealed.clone();
            flipped[bit / 8] ^= (byte) (1 << (bit % 8));
            unreadable(() -> vault.open(place, flipped));
        }
        unreadable(() -> vault.open(place, new byte[0]));
    }

    @Test
    void aWrappedKeyMovedToAnotherOwnerIsRefused() {
        var victim = owner();
        var thief = owner();
        transaction.executeWithoutResult(status -> database.sql(
                        "update data_key set wrapped = (select wrapped from data_key where owner = ?) where owner = ?")
                .params(victim.value(), thief.value())
                .update());
        unreadable(() -> vault.seal(place(thief), "text"));
    }

    @Test
    void whatADestroyedKeySealedIsGoneForEver() {
        var owner = owner();
        var place = place(owner);
        var sealed = vault.seal(place, "text");
        transaction.executeWithoutResult(status -> vault.destroyKey(owner));
        unreadable(() -> vault.open(place, sealed));
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> vault.createKey(owner, BODY)))
                .isInstanceOf(RuntimeException.class);
        assertThat(database.sql("select count(*) from journal_entry where action = 'key.destroyed' and object = ?")
                        .param(owner.value())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aKeyThatWasRolledBackIsForgotten() {
        var owner = KeyOwner.of(CaseNumber.random());
        var place = place(owner);
        transaction.executeWithoutResult(status -> {
            vault.createKey(owner, BODY);
            vault.seal(place, "text");
            status.setRollbackOnly();
        });
        unreadable(() -> vault.seal(place, "text"));
        transaction.executeWithoutResult(status -> vault.createKey(owner, BODY));
        assertThat(vault.open(place, vault.seal(place, "again"))).isEqualTo("again");
    }

    @Test
    void makingAKeyNeedsATransaction() {
        assertThatThrownBy(() -> vault.createKey(KeyOwner.draft(UUID.randomUUID()), BODY))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void nothingIsSealedAsNothing() {
        var place = place(owner());
        assertThat(vault.sealNullable(place, null)).isNull();
        assertThat(vault.sealNullable(place, "  ")).isNull();
        assertThat(vault.openNullable(place, null)).isNull();
    }

    private KeyOwner owner() {
        var owner = KeyOwner.of(CaseNumber.random());
        transaction.executeWithoutResult(status -> vault.createKey(owner, BODY));
        return owner;
    }

    private static Place place(KeyOwner owner) {
        return new Place(owner, "person", UUID.randomUUID(), "name");
    }

    private static void unreadable(Supplier<?> work) {
        assertThatThrownBy(work::get)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo("vault.unreadable"));
    }
}
