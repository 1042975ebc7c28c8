package org.koldoo.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A search that finds nothing proves nothing before it was seen to find. */
class HiddenTest {

    private static final String WORD = "Канарейкина";

    private final Hidden hidden = new Hidden(List.of(WORD));

    @Test
    void aWordIsFoundInEveryFormAndPlace() {
        for (var charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            for (int before = 0; before < 7; before++) {
                var text = ("x".repeat(before) + WORD + "yz").getBytes(charset);
                assertThat(hidden.in(text)).isNotEmpty();
                assertThat(hidden.in(Base64.getEncoder().encode(text)))
                        .as("%s %s", charset, before)
                        .isNotEmpty();
                assertThat(hidden.in(Base64.getUrlEncoder().encode(text))).isNotEmpty();
                assertThat(hidden.in(HexFormat.of().formatHex(text).getBytes(StandardCharsets.US_ASCII)))
                        .isNotEmpty();
            }
        }
        assertThat(hidden.in("Канарейка".getBytes(StandardCharsets.UTF_8))).isEmpty();
    }
}
