package org.koldoo.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.koldoo.base.BodyCode;
import org.koldoo.base.Labels;
import org.koldoo.base.Refused;
import org.koldoo.institutions.Body;
import org.koldoo.institutions.BodyType;
import org.koldoo.institutions.Institutions;
import org.koldoo.institutions.SopStatus;
import org.koldoo.testing.Asvs;

class PasswordRulesTest {

    private final Institutions institutions = mock(Institutions.class);
    private final PasswordRules rules = new PasswordRules(institutions);

    PasswordRulesTest() {
        when(institutions.find(any()))
                .thenReturn(Optional.of(new Body(
                        BodyCode.of("CCB"),
                        BodyType.CRISIS_CENTRE,
                        new Labels("Бишкек кризистик борбору", "Кризисный центр «Бишкек»", "Crisis centre Bishkek"),
                        false,
                        false,
                        true,
                        SopStatus.UNKNOWN,
                        null,
                        null,
                        null,
                        null,
                        null)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "four spoons of warm airan",
                "төрт кашык бышкан айран",
                "😀🐴🔋🧷🍎🌲🚌🧵🎻🥾🪁🧊",
                "9204 7316 5582 0417",
                "vT#8 k!2 Zq"
            })
    @Asvs({"V6.2.5", "V6.2.9"})
    void longPassphrasesOfAnyCharactersAreTaken(String password) {
        if (password.codePointCount(0, password.length()) >= 12) {
            assertThatCode(() -> check(password)).doesNotThrowAnyException();
        } else {
            assertThat(code(password)).isEqualTo("password.length");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password1234",
                "PasswordPassword!",
                "qwertyuiop123",
                "йцукенгшщзхъ1",
                "Кыргызстан2026",
                "ghbdtnghbdtn1",
                "сырсөз сырсөз 1",
                "123456789012",
                "aaaaaaaaaaaaaaa",
                "dragon-monkey-99"
            })
    @Asvs("V6.2.4")
    void whatEverybodyTriesFirstIsRefused(String password) {
        assertThat(code(password)).isEqualTo("password.common");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"my name is aidana ok", "жумушум Бишкекте го", "the crisis of the pear", "Koldoo for the win!"})
    @Asvs("V6.2.11")
    void loginNameAndWordsOfTheBodyAreRefused(String password) {
        assertThat(code(password)).isEqualTo("password.context");
    }

    /** Offline: more than three thousand words that are tried first, of this country too; digits around them help nobody. */
    @Test
    @Asvs({"V6.2.4", "V6.2.11", "V6.2.12"})
    void threeThousandWordsThatAreTriedFirstAreRefused() throws IOException {
        var words = Files.readAllLines(Path.of("src/main/resources/accounts/common-passwords.txt")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
        assertThat(words)
                .hasSizeGreaterThan(3000)
                .doesNotHaveDuplicates()
                .contains("кризисный", "бишкек", "йцукен", "ghbdtn", "айгуль", "назгүл", "password", "qwerty");
        assertThat(words)
                .filteredOn(word -> word.codePoints().anyMatch(Character::isLetter))
                .allSatisfy(word -> assertThat(code(word + "12345678901")).isIn("password.common", "password.context"));
    }

    @Test
    @Asvs({"V6.2.1", "V6.2.9", "V6.2.8"})
    void aHundredAndTwentyEightCharactersAreTakenAsTheyAre() {
        var longest = "ы".repeat(4) + "😀ab cd".repeat(20) + "wxyz";
        assertThat(longest.codePointCount(0, longest.length())).isEqualTo(128);
        assertThatCode(() -> check(longest)).doesNotThrowAnyException();
        assertThat(code(longest + "!")).isEqualTo("password.length");
        var argon2 = new CalmArgon2();
        var hash = argon2.hash(longest);
        assertThat(argon2.matches(longest, hash)).isTrue();
        assertThat(argon2.matches(longest.substring(0, longest.length() - 1), hash))
                .isFalse();
    }

    @Test
    @Asvs("V6.2.1")
    void lengthIsCountedInCharactersThatPeopleSee() {
        assertThat(code("👩".repeat(11))).isEqualTo("password.length");
        assertThat(code("ab".repeat(65))).isEqualTo("password.length");
    }

    private void check(String password) {
        rules.check(password, "aidana", "Айдана Осмонова", BodyCode.of("CCB"));
    }

    private String code(String password) {
        return catchThrowableOfType(Refused.class, () -> check(password)).code();
    }
}
