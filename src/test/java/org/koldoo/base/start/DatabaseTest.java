package org.koldoo.base.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.koldoo.base.KeyFolder;
import org.koldoo.base.KeyTrouble;
import org.koldoo.testing.Asvs;

class DatabaseTest {

    private final DatabaseConfiguration configuration = new DatabaseConfiguration();

    @TempDir
    Path place;

    Database database;

    @BeforeEach
    void aFile() {
        database = new Database("jdbc:h2:file:" + place.resolve("data/koldoo"), null, null);
    }

    @Test
    @Asvs("V14.2.4")
    void theFileOnDiskIsEncrypted() throws Exception {
        assertThat(database.fresh()).isTrue();
        try (var pool = open(keys())) {
            execute(pool, "create table note (text varchar(100))");
            execute(pool, "insert into note values ('canary-Айгүл')");
            execute(pool, "checkpoint sync");
        }
        assertThat(database.fresh()).isFalse();
        var bytes = Files.readAllBytes(place.resolve("data/koldoo.mv.db"));
        assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).doesNotContain("canary");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:h2:./data/koldoo",
                "jdbc:h2:~/koldoo",
                "jdbc:H2:file:./data/koldoo",
                "jdbc:h2:mem:koldoo",
                "jdbc:h2:nio:./data/koldoo",
                "jdbc:h2:split:./data/koldoo",
                "jdbc:h2:zip:./data/koldoo.zip!/koldoo",
                "jdbc:h2:tcp://elsewhere/koldoo",
                "jdbc:h2:file:./data/koldoo;CIPHER=FOG",
                "jdbc:h2:file:./data/koldoo;INIT=RUNSCRIPT FROM 'http://elsewhere/x.sql'",
                "jdbc:h2:file:./data/koldoo;AUTO_SERVER=TRUE",
                "jdbc:h2:file:./data/koldoo;TRACE_LEVEL_FILE=3",
                "jdbc:h2:file:./data/koldoo;WRITE_DELAY=500"
            })
    void anEmbeddedDatabaseIsNothingButAnEncryptedFile(String url) {
        assertThatThrownBy(() -> new Database(url, null, null))
                .isInstanceOf(WrongInstallation.class)
                .hasMessageContaining("encrypted file");
    }

    @Test
    void nothingAcknowledgedWaitsToBeWritten() {
        assertThat(database.safeUrl()).contains(";CIPHER=AES", ";WRITE_DELAY=0", ";DB_CLOSE_ON_EXIT=FALSE");
        assertThat(new Database("jdbc:h2:file:./x;CIPHER=AES", null, null).safeUrl())
                .containsOnlyOnce("CIPHER=AES");
        assertThat(new Database("jdbc:postgresql://db/koldoo", "k", "p").safeUrl())
                .isEqualTo("jdbc:postgresql://db/koldoo");
    }

    @Test
    void aMissingKeyIsNamedAndNotReplaced() throws IOException {
        open(keys()).close();
        Files.delete(place.resolve("keys/database.key"));
        assertThatThrownBy(() -> open(keys()))
                .isInstanceOf(KeyTrouble.class)
                .hasMessageContaining("database.key is missing");
        assertThat(place.resolve("keys/database.key")).doesNotExist();
    }

    @Test
    void aWrongKeyIsNamed() throws IOException {
        open(keys()).close();
        Files.delete(place.resolve("keys/database.key"));
        new KeyFolder(place.resolve("keys"), true).key("database.key");
        assertThatThrownBy(() -> open(keys()))
                .isInstanceOf(KeyTrouble.class)
                .hasMessageContaining("database.key is not the one of this database");
    }

    @Test
    void aDatabaseAlreadyThereIsNotMadeAnew() throws IOException {
        open(keys()).close();
        assertThatThrownBy(() -> new KeyFolder(place.resolve("elsewhere"), database.fresh()).key("database.key"))
                .isInstanceOf(KeyTrouble.class);
    }

    @Test
    void keysDoNotLieBesideTheData() {
        assertThatThrownBy(() -> configuration.keyFolder(place.resolve("data/keys"), false, database))
                .isInstanceOf(KeyTrouble.class)
                .hasMessageContaining("lies in the data folder");
    }

    @Test
    void theEmbeddedDatabaseIsToldNobody() {
        try (var pool = open(keys())) {
            assertThat(pool).isExactlyInstanceOf(HikariDataSource.class);
        }
    }

    private KeyFolder keys() {
        return configuration.keyFolder(place.resolve("keys"), false, database);
    }

    private HikariDataSource open(KeyFolder keys) {
        return configuration.dataSource(database, keys, Clock.systemUTC());
    }

    private static void execute(HikariDataSource pool, String sql) throws SQLException {
        try (var connection = pool.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
