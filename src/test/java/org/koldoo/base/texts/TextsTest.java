package org.koldoo.base.texts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.koldoo.base.Languages;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class TextsTest {

    private final IcuTexts texts = new IcuTexts(new PathMatchingResourcePatternResolver());
    private final CsvCodeLists codes = new CsvCodeLists(new PathMatchingResourcePatternResolver());

    @Test
    void everyReaderGetsTheirLanguage() {
        assertThat(texts.get(Languages.ENGLISH, "error.vault.unreadable")).startsWith("This entry");
        assertThat(texts.get(Languages.RUSSIAN, "error.vault.unreadable")).startsWith("Эту запись");
        assertThat(texts.get(Languages.KYRGYZ, "error.vault.unreadable")).startsWith("Бул жазууну");
        assertThat(texts.get(Locale.of("ky"), "error.vault.unreadable")).startsWith("Бул жазууну");
        assertThat(texts.get(Locale.US, "error.vault.unreadable")).startsWith("This entry");
        assertThat(texts.get(Locale.FRENCH, "error.vault.unreadable")).startsWith("Бул жазууну");
    }

    @Test
    void aMissingKeyIsShownAndNeverThrown() {
        assertThat(texts.get(Languages.KYRGYZ, "no.such.key", 1)).isEqualTo("!no.such.key!");
        assertThat(texts.has("no.such.key")).isFalse();
        assertThat(texts.has("app.name")).isTrue();
    }

    @Test
    void codesHaveNamesAndKeepTheirOrder() {
        assertThat(codes.list("risk_level")).extracting("code").containsExactly("LOW", "MEDIUM", "HIGH", "CRITICAL");
        assertThat(codes.label("language", "ky").in(Languages.KYRGYZ)).isEqualTo("Кыргызча");
        assertThat(codes.knows("country", "STATELESS")).isTrue();
        assertThat(codes.knows("country", "XX")).isFalse();
        assertThat(codes.label("country", "XX").in(Languages.RUSSIAN)).isEqualTo("XX");
        assertThatThrownBy(() -> codes.list("no_such_list")).isInstanceOf(IllegalArgumentException.class);
    }
}
