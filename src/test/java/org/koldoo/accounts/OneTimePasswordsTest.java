package org.koldoo.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.koldoo.base.UserId;
import org.koldoo.testing.Asvs;

@Asvs("V6.4.1")
class OneTimePasswordsTest {

    private static final Clock NOW = Clock.fixed(Instant.parse("2026-11-26T10:00:00Z"), ZoneOffset.UTC);

    @Test
    void endsAsItIsSet() {
        var password = new OneTimePasswords(Duration.ofHours(2), NOW).make(UserId.random());
        assertThat(password.until()).isEqualTo("2026-11-26T12:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT9M", "-PT1H", "P8D", "P9999D"})
    void withAnEndThatIsNoneTheProgramDoesNotStart(String good) {
        var asSet = Duration.parse(good);
        assertThatThrownBy(() -> new OneTimePasswords(asSet, NOW)).isInstanceOf(IllegalArgumentException.class);
    }
}
