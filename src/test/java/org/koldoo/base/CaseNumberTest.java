package org.koldoo.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class CaseNumberTest {

    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    @Property(tries = 300)
    void isReadHoweverItIsTyped(@ForAll("numbers") CaseNumber number) {
        var plain = number.value().replace("-", "");
        assertThat(CaseNumber.parse(number.value())).isEqualTo(number);
        assertThat(CaseNumber.parse(" " + plain.toLowerCase(java.util.Locale.ROOT) + " "))
                .isEqualTo(number);
        assertThat(CaseNumber.parse(plain.substring(3).replace('0', 'o').replace('1', 'l')))
                .isEqualTo(number);
    }

    @Property(tries = 300)
    void oneWrongCharacterIsNoticed(
            @ForAll("numbers") CaseNumber number, @ForAll @IntRange(max = 6) int place, @ForAll("letters") char other) {
        var plain = new StringBuilder(number.value().replace("-", "").substring(3));
        int difference = LETTERS.indexOf(plain.charAt(place)) - LETTERS.indexOf(other);
        if (difference % 31 != 0) { // 0 and Z weigh the same
            plain.setCharAt(place, other);
            assertThatThrownBy(() -> CaseNumber.parse(plain.toString())).isInstanceOf(Refused.class);
        }
    }

    @Test
    void twoAreHardlyEverTheSame() {
        var seen = new HashSet<CaseNumber>();
        for (int i = 0; i < 2000; i++) {
            assertThat(seen.add(CaseNumber.random())).isTrue();
        }
    }

    @Provide
    Arbitrary<CaseNumber> numbers() {
        return Arbitraries.create(CaseNumber::random);
    }

    @Provide
    Arbitrary<Character> letters() {
        return Arbitraries.chars().with(LETTERS);
    }
}
