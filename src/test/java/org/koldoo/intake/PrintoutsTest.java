package org.koldoo.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.Languages;
import org.koldoo.cases.CaseField;
import org.koldoo.cases.Consents.Purpose;
import org.koldoo.journal.Journal;
import org.koldoo.journal.JournalLine;
import org.koldoo.journal.JournalQuery;
import org.koldoo.referrals.NewReferral;
import org.koldoo.referrals.Referrals;
import org.koldoo.testing.KoldooTest;
import org.koldoo.testing.Mechanism;
import org.springframework.beans.factory.annotation.Autowired;

/** What leaves the program on paper: each sheet known, and what the person carries by default says nothing. */
@KoldooTest
class PrintoutsTest extends Mechanism {

    /** Of all languages in which the card is printed. */
    private static final String TELLING =
            "(?iu)traffick|торгов|сатуу|савдо|savdo|сатыл|қул|qul|victim|жертв|курман|қурбон|qurbon"
                    + "|pida|жабыр|polic|полиц|милиц|\\bcase\\b|случай|\\bиш\\b|koldoo|колдоо|nrm|help|помощ|жардам|yordam|ёрдам|kömek|кӯмак";

    @Autowired
    Printouts printouts;

    @Autowired
    Referrals referrals;

    @Autowired
    Journal journal;

    private CaseNumber known() {
        var number = adult();
        does(
                worker,
                () -> cases.change(
                        number, Map.of(CaseField.CODE_WORD, "алма бышты", CaseField.FAMILY_NAME, "Канарейкина")));
        does(worker, () -> consents.record(number, List.of(consent(Purpose.SHARE_ORG, CENTRE))));
        does(
                worker,
                () -> referrals.send(new NewReferral(
                        UUID.randomUUID(), number, shelter(), false, Set.of(CaseField.SAFE_CONTACT_HOURS), "")));
        return number;
    }

    private String printed(Supplier<byte[]> print) {
        return text(as(worker, print));
    }

    private static String text(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            var about = document.getDocumentInformation();
            return new PDFTextStripper().getText(document) + about.getTitle() + about.getAuthor() + about.getSubject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<JournalLine> prints(CaseNumber number) {
        return as(worker, () -> journal.ofCase(number, 1000)).stream()
                .filter(line -> line.action().equals("print.made"))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ky", "ru", "en", "uz-Latn", "uz-Cyrl", "tg", "tk"})
    void theCardSaysNothingToWhoeverFindsIt(String language) {
        var number = known();
        var card = printed(() -> printouts.card(number, language));
        assertThat(card)
                .contains("алма бышты")
                .doesNotContainPattern(TELLING)
                .doesNotContain(number.value(), number.value().substring(4), "Канарейкина")
                .doesNotContain(prints(number).getFirst().object());
    }

    @Test
    void withoutACaseTheWordIsWrittenByHand() {
        assertThat(printed(() -> printouts.card(null, "ky"))).contains("____").doesNotContainPattern(TELLING);
    }

    @Test
    void everySheetCarriesTheMarkOfItsEntryAndNoName() {
        var number = known();
        List<Supplier<byte[]>> sheets = List.of(
                () -> printouts.sheet(number, PersonTexts.RIGHTS, "ky"),
                () -> printouts.whoKnows(number, Languages.RUSSIAN));
        for (var sheet : sheets) {
            var before = prints(number).size();
            var words = printed(sheet);
            assertThat(prints(number)).hasSize(before + 1);
            assertThat(words)
                    .contains(prints(number).getFirst().object(), "24.11.2026")
                    .doesNotContain("Канарейкина", number.value());
        }
        assertThat(printed(() -> printouts.whoKnows(number, Languages.RUSSIAN)))
                .contains("Кто обо мне знает", "Может видеть");
    }

    @Test
    void theEmptyFormIsMarkedToo() {
        var words = printed(() -> printouts.form(Locale.of("ky")));
        var mark = as(worker, () -> journal.find(new JournalQuery(worker.id(), null, "print.made", null, null, 0, 10)))
                .stream()
                .filter(line -> line.action().equals("print.made"))
                .findFirst()
                .orElseThrow()
                .object();
        assertThat(words).contains(mark);
    }

    @Test
    void nobodyPrintsWhatTheyMayNotSee() {
        var number = known();
        for (var other : List.of(centre, stranger)) {
            assertThat(refusal(other, () -> printouts.card(number, "ky"))).isEqualTo("case.unknown");
            assertThat(refusal(other, () -> printouts.sheet(number, PersonTexts.RIGHTS, "ky")))
                    .isEqualTo("case.unknown");
            assertThat(refusal(other, () -> printouts.whoKnows(number, Languages.KYRGYZ)))
                    .isEqualTo("case.unknown");
        }
        assertThat(refusal(worker, () -> printouts.card(number, "sw"))).isEqualTo("print.language");
    }
}
