package org.koldoo.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.koldoo.testing.Asvs;

class CalmArgon2Test {

    private final CalmArgon2 argon2 = new CalmArgon2();

    @Test
    @Asvs("V11.4.2")
    void writesWhatItReads() {
        var hash = argon2.hash("жашыруун сөз");
        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").hasSizeLessThanOrEqualTo(200);
        assertThat(argon2.hash("жашыруун сөз")).as("salted").isNotEqualTo(hash);
        assertThat(argon2.matches("жашыруун сөз", hash)).isTrue();
        assertThat(argon2.matches("жашыруун соз", hash)).isFalse();
        assertThat(argon2.matches("", hash)).isFalse();
    }

    /** Made by another program (Bouncy Castle): the format is the standard one, and moves with the data. */
    @Test
    void readsTheHashOfAnotherProgram() {
        var hash = "$argon2id$v=19$m=19456,t=2,p=1$Zh7FnIeJFp4tGK7D/rDQsQ$p3RUe9n6Qv58Rtbp/RLryvtfwrTrd6r8Eehm6Kj8XNE";
        assertThat(argon2.matches("жашыруун сөз 7", hash)).isTrue();
        assertThat(argon2.matches("жашыруун сөз 8", hash)).isFalse();
    }
}
