package org.koldoo.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.koldoo.base.BodyCode;
import org.koldoo.base.KeyFolder;
import org.koldoo.vault.BlindIndex.Kind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class KeyedIndexTest {

    static final BodyCode ONE = BodyCode.of("CCB");
    static final BodyCode OTHER = BodyCode.of("MVD");

    @TempDir
    Path folder;

    KeyedIndex index;

    @BeforeEach
    void withAKey() {
        index = new KeyedIndex(withOneKey(new KeyFolder(folder, true)));
    }

    private static IndexKeys withOneKey(KeyFolder keys) {
        var database = JdbcClient.create(
                new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1"));
        database.sql("create table key_check (name varchar(40) not null primary key, fingerprint bytea not null)")
                .update();
        return new IndexKeys(keys, database);
    }

    @Test
    void everyBodyHasAnIndexOfItsOwn() {
        var ofOne = index.hashes(Kind.NAME, ONE, "Айгүл");
        assertThat(ofOne).isNotEmpty().isEqualTo(index.hashes(Kind.NAME, ONE, "Aigul"));
        assertThat(ofOne).doesNotContainAnyElementsOf(index.hashes(Kind.NAME, OTHER, "Айгүл"));
        assertThat(ofOne).doesNotContainAnyElementsOf(index.nationalHashes(Kind.NAME, "Айгүл"));
    }

    @Test
    void aTelephoneNumberIsItsLastNineDigits() {
        var number = index.hashes(Kind.PHONE, ONE, "+996 (555) 12-34-56");
        assertThat(number).hasSize(1).isEqualTo(index.hashes(Kind.PHONE, ONE, "0555 123456"));
        assertThat(index.hashes(Kind.PHONE, ONE, "103")).isEmpty();
    }

    @Test
    void lettersThatLookOrSoundAlikeMeetOnADocument() {
        var cyrillic = index.hashes(Kind.DOCUMENT, ONE, "АН 1234567");
        assertThat(cyrillic).containsAll(index.hashes(Kind.DOCUMENT, ONE, "an-1234567"));
        assertThat(cyrillic).containsAll(index.hashes(Kind.DOCUMENT, ONE, "AH1234567"));
    }

    @Test
    void kindsDoNotMeet() {
        assertThat(index.hashes(Kind.PHONE, ONE, "555123456"))
                .doesNotContainAnyElementsOf(index.hashes(Kind.DOCUMENT, ONE, "555123456"));
    }

    @Test
    void hashesAreShortSoThatStrangersShareThem() {
        assertThat(index.hashes(Kind.NAME, ONE, "Айгүл Асанова")).allMatch(hash -> hash >= 0 && hash <= 0xFFFF_FFFFL);
    }

    @Test
    void equalSearchesHaveEqualMarksAndTellNoWords() {
        assertThat(index.termHash(" Айгүл ")).isEqualTo(index.termHash("айгүл")).matches("[0-9a-f]{16}");
        assertThat(index.termHash("Айгүл")).isNotEqualTo(index.termHash("Нурлан"));
    }
}
