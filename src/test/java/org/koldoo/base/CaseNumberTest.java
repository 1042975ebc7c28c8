package org.koldoo.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class CaseNumberTest {

    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    @Test
    void isReadHoweverItIsTyped() {
        for (int i = 0; i < 300; i++) {
            var number = CaseNumber.random();
            var plain = number.value().replace("-", "");
            assertThat(CaseNumber.parse(number.value())).isEqualTo(number);
            assertThat(CaseNumber.parse(" " + plain.toLowerCase(Locale.ROOT) + " "))
                    .isEqualTo(number);
            assertThat(CaseNumber.parse(plain.substring(3).replace('0', 'o').replace('1', 'l')))
                    .isEqualTo(number);
        }
    }

    @Test
    void oneWrongCharacterIsNoticed() {
        for (int i = 0; i < 20; i++) {
            var number = CaseNumber.random().value().replace("-", "").substring(3);
            for (int place = 0; place < number.length(); place++) {
                for (char other : LETTERS.toCharArray()) {
                    int difference = LETTERS.indexOf(number.charAt(place)) - LETTERS.indexOf(other);
                    if (difference % 31 != 0) { // 0 and Z weigh the same
                        var wrong = new StringBuilder(number);
                        wrong.setCharAt(place, other);
                        assertThatThrownBy(() -> CaseNumber.parse(wrong.toString()))
                                .as("%s for %s", wrong, number)
                                .isInstanceOf(Refused.class);
                    }
                }
            }
        }
    }

    @Test
    void twoAreHardlyEverTheSame() {
        var seen = new HashSet<CaseNumber>();
        for (int i = 0; i < 2000; i++) {
            assertThat(seen.add(CaseNumber.random())).isTrue();
        }
    }
}
