package org.koldoo.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.koldoo.testing.Asvs;

class KeyFolderTest {

    @TempDir
    Path place;

    @Test
    void aKeyIsMadeOnceAndReadableByItsOwnerOnly() throws IOException {
        var keys = new KeyFolder(place.resolve("keys"), true);
        var key = keys.key("root.key");
        assertThat(key).hasSize(KeyFolder.KEY_BYTES);
        assertThat(keys.key("root.key")).isEqualTo(key);
        assertThat(keys.key("other.key")).isNotEqualTo(key);
        assertThat(keys.names()).containsExactly("other.key", "root.key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keys.file("root.key"))))
                .isEqualTo("r--------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(place.resolve("keys"))))
                .isEqualTo("rwx------");
    }

    @Test
    void besideADatabaseNoKeyIsEverMade() {
        var keys = new KeyFolder(place, false);
        assertThatThrownBy(() -> keys.key("root.key"))
                .isInstanceOf(KeyTrouble.class)
                .hasMessageContaining("root.key is missing");
        assertThat(keys.names()).isEmpty();
    }

    @Test
    @Asvs("V13.3.2")
    void aKeyThatOthersCanReadIsRefused() throws IOException {
        var keys = new KeyFolder(place, true);
        keys.key("root.key");
        for (var open : new String[] {"rw-r--r--", "rw-r-----", "rw----r--"}) {
            Files.setPosixFilePermissions(keys.file("root.key"), PosixFilePermissions.fromString(open));
            assertThatThrownBy(() -> keys.key("root.key"))
                    .isInstanceOf(KeyTrouble.class)
                    .hasMessageContaining("chmod 400");
        }
    }

    @Test
    void aDamagedKeyIsRefusedAndNotReplaced() throws IOException {
        var keys = new KeyFolder(place, true);
        for (var damaged : new String[] {"", "abc", "zz".repeat(32), "ab".repeat(31)}) {
            var file = Files.writeString(keys.file("root.key"), damaged);
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            assertThatThrownBy(() -> keys.key("root.key"))
                    .isInstanceOf(KeyTrouble.class)
                    .hasMessageContaining("root.key is damaged");
            assertThat(file).hasContent(damaged);
        }
    }
}
