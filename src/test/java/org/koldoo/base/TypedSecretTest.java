package org.koldoo.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;

class TypedSecretTest {

    @Test
    void whatWasWrittenDownIsReadBackHoweverItWasTyped() {
        var random = new Random(1);
        for (int length = 1; length < 100; length++) {
            var secret = new byte[length];
            random.nextBytes(secret);
            var lines = TypedSecret.lines(secret);
            assertThat(TypedSecret.parse(String.join("\n", lines))).isEqualTo(secret);
            assertThat(TypedSecret.parse(String.join(" - ", lines).toLowerCase(java.util.Locale.ROOT)))
                    .isEqualTo(secret);
            assertThat(lines).allMatch(line -> line.length() <= 19);
        }
    }

    @Test
    void aWrongSignAndTwoThatChangedPlacesAreNoticedInTheirLine() {
        var secret = new byte[60];
        new Random(2).nextBytes(secret);
        var text = String.join("", TypedSecret.lines(secret)).replace(" ", "");
        int missed = 0;
        for (int at = 0; at < text.length() - 1; at++) {
            var other = text.charAt(at) == '7' ? '8' : '7';
            var wrong = text.substring(0, at) + other + text.substring(at + 1);
            missed += noticed(wrong) ? 0 : 1;
            if (text.charAt(at) != text.charAt(at + 1)) {
                var swapped = text.substring(0, at) + text.charAt(at + 1) + text.charAt(at) + text.substring(at + 2);
                missed += noticed(swapped) ? 0 : 1;
            }
        }
        assertThat(missed)
                .as("at the ends of lines one in thirty may pass; the encryption notices those")
                .isLessThan(6);
        assertThatThrownBy(() -> TypedSecret.parse("---")).hasMessage("secret.empty");
    }

    private static boolean noticed(String text) {
        try {
            TypedSecret.parse(text);
            return false;
        } catch (Refused refused) {
            return true;
        }
    }
}
