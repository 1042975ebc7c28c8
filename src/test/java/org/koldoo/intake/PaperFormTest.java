package org.koldoo.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.koldoo.base.BodyCode;
import org.koldoo.base.CodeLists;
import org.koldoo.base.Labels;
import org.koldoo.base.Languages;
import org.koldoo.base.Texts;
import org.koldoo.institutions.Institutions;

class PaperFormTest {

    private static final Pattern QUESTION = Pattern.compile("<p class=\"q\">intake\\.q\\.([a-z_]+)</p>");

    private final CodeLists lists = mock(CodeLists.class);

    @BeforeEach
    void codes() {
        when(lists.list(any()))
                .thenReturn(List.of(new CodeLists.Code("A", new Labels("Өңдүү", "Буква", "Letter"), "")));
    }

    @Test
    void everyPageOfATrainingPlaceSaysThatItIsOne() throws IOException {
        var printer = new PdfPrinter(() -> "Окутуу: чыныгы адамдарды киргизбеңиз");
        var pdf = printer.print("ky", "", "<p>1</p><p style=\"page-break-before: always\">2</p>");
        assertThat(text(pdf).split("Окутуу: чыныгы адамдарды киргизбеңиз", -1)).hasSize(3);
    }

    @Test
    void asksInTheOrderOfTheScreen() {
        var asked = QUESTION.matcher(form(new KeysAsTexts()).html(Languages.RUSSIAN))
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(asked)
                .containsExactlyElementsOf(
                        IntakePages.questions().map(Question::key).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ky", "ru", "en"})
    void printsEveryLetterAndSaysNothingOfWhatItIsFor(String language) throws IOException {
        var locale = Locale.of(language);
        var words = new FileTexts(language);
        var text = text(form(words).pdf(locale));
        assertThat(text).contains(words.get(locale, "intake.paper.title"));
        assertThat(text).contains("中文").doesNotContain("zh\n");
        var letters = String.join(
                "", words.texts.values().stream().map(Object::toString).toList());
        assertThat(PdfLetters.has(letters)).isTrue();
        assertThat(text.lines().limit(4))
                .noneMatch(line -> line.toLowerCase(Locale.ROOT)
                        .matches(".*(traffick|торговл|адамдарды сатуу|koldoo|колдоо|nrm).*"));
        if (language.equals("ky")) {
            assertThat(text).contains("Өңдүү", "ң", "ө", "ү");
        }
    }

    @Test
    void theSlipGivesNothingAway() {
        var card = new NeutralCard(mock(Institutions.class), new PdfPrinter(null));
        var texts = new PersonTexts();
        for (var language : texts.languages(PersonTexts.CARD).keySet()) {
            var text = texts.find(PersonTexts.CARD, language).orElseThrow();
            var words = card.html(text, BodyCode.of("CCB"), "calm river");
            assertThat(words).contains("calm river");
            assertThat(words.toLowerCase(Locale.ROOT))
                    .as(language)
                    .doesNotContainPattern(
                            "traffick|торгов|сатуу|savdo|савдо|qul|қул|koldoo|колдоо|nrm|victim|жертв|курман"
                                    + "|қурбон|qurbon|pida|受害|人口|polic|полиц|милиц|police|警|case|дело|случай|иш\\b|жабыр");
        }
    }

    @Test
    void paperHasEveryLetterOfEveryTextForThePerson() throws IOException {
        var texts = new PersonTexts();
        var print = new PersonTextPrint(new PdfPrinter(null));
        for (var document : List.of("information", "consent", "rights", "card")) {
            for (var language : texts.languages(document).keySet()) {
                assertThat(print.printable(texts.find(document, language).orElseThrow()))
                        .as(document + " " + language)
                        .isTrue();
            }
        }
        var tajik = texts.find(PersonTexts.RIGHTS, "tg").orElseThrow();
        assertThat(text(print.pdf(tajik))).contains("Ҳуқуқҳои шумо");
        var chinese = texts.find(PersonTexts.RIGHTS, "zh").orElseThrow();
        assertThat(text(print.pdf(chinese))).contains(chinese.title());
    }

    @Test
    void aLetterThatNoFontHasIsNotPrintedAsABox() {
        assertThat(PdfLetters.has("Айгүл 中文 Oʻzbek")).isTrue();
        assertThat(PdfLetters.has("ไทย")).isFalse();
    }

    private PaperForm form(Texts texts) {
        return new PaperForm(texts, lists, new PersonTexts(), new PdfPrinter(null));
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static class KeysAsTexts implements Texts {

        @Override
        public String get(Locale locale, String key, Object... arguments) {
            return key;
        }

        @Override
        public boolean has(String key) {
            return true;
        }
    }

    private static class FileTexts implements Texts {

        final Properties texts = new Properties();

        FileTexts(String language) throws IOException {
            try (var file = Objects.requireNonNull(
                    PaperFormTest.class.getResourceAsStream("/i18n/intake/" + language + ".properties"))) {
                texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            }
        }

        @Override
        public String get(Locale locale, String key, Object... arguments) {
            return texts.getProperty(key, key);
        }

        @Override
        public boolean has(String key) {
            return texts.containsKey(key);
        }
    }
}
