package org.koldoo.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.koldoo.cases.Consents.Purpose;
import org.koldoo.intake.PersonText.Block;

class PersonTextsTest {

    private static final List<String> LANGUAGES = List.of("ky", "ru", "en", "tg", "tk", "uz-Cyrl", "uz-Latn", "zh");

    private final PersonTexts texts = new PersonTexts();

    static Stream<Arguments> documents() {
        return PersonTexts.DOCUMENTS.stream()
                .flatMap(document -> LANGUAGES.stream().map(language -> Arguments.of(document, language)));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyDocumentIsWholeInEveryLanguage(String document, String language) {
        var text = texts.find(document, language).orElseThrow();
        var english = texts.find(document, "en").orElseThrow();
        assertThat(text.blocks()).extracting(Block::kind).isEqualTo(kinds(english));
        assertThat(text.blocks()).extracting(Block::code).isEqualTo(codes(english));
        assertThat(text.blocks()).allSatisfy(block -> assertThat(block.text()).isNotBlank());
        assertThat(text.languageName()).isNotBlank();
        if (!language.equals("en")) {
            assertThat(text.blocks()).extracting(Block::text).doesNotContainAnyElementsOf(words(english));
        }
    }

    @Test
    void nobodyHasCheckedThemYetAndTheySayso() {
        assertThat(documents().map(one -> texts.find((String) one.get()[0], (String) one.get()[1])))
                .allSatisfy(text -> assertThat(text.orElseThrow().reviewed()).isFalse());
    }

    @Test
    void theStaffsLanguagesComeFirst() {
        assertThat(texts.languages(PersonTexts.CONSENT).keySet()).containsExactlyElementsOf(LANGUAGES);
        assertThat(texts.languages(PersonTexts.CONSENT)).containsEntry("zh", "中文");
    }

    @Test
    void theConsentTextExplainsEveryPurpose() {
        var text = texts.find(PersonTexts.CONSENT, "ky").orElseThrow();
        assertThat(Purpose.values())
                .allSatisfy(purpose -> assertThat(text.words(purpose.name())).isPresent());
        assertThat(texts.version(PersonTexts.CONSENT, "ky")).isEqualTo("consent-ky-1");
    }

    @Test
    void aTextIsNeverMarkup() {
        var text = PersonTextFile.read("rights", "xx", "title: T\nreviewed: yes\ndirection: rtl\n\n- <b>x</b>\n");
        assertThat(text.reviewed()).isTrue();
        assertThat(text.direction()).isEqualTo("rtl");
        assertThat(text.blocks()).containsExactly(new Block(Block.Kind.ITEM, "<b>x</b>", null));
    }

    private static List<Block.Kind> kinds(PersonText text) {
        return text.blocks().stream().map(Block::kind).toList();
    }

    private static List<String> codes(PersonText text) {
        return text.blocks().stream().map(Block::code).toList();
    }

    private static List<String> words(PersonText text) {
        return text.blocks().stream().map(Block::text).filter(Objects::nonNull).toList();
    }
}
