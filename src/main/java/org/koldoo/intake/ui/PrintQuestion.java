package org.koldoo.intake.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.Languages;
import org.koldoo.base.ui.Fields;
import org.koldoo.base.ui.Option;
import org.koldoo.base.ui.Words;
import org.koldoo.cases.CaseField;
import org.koldoo.cases.Cases;
import org.koldoo.cases.ui.NotToldPanels;
import org.koldoo.intake.PersonTexts;
import org.koldoo.intake.Printouts;
import org.springframework.stereotype.Component;

/**
 * Before anything is printed for the person: is it safe to carry? Without an answer it is the card that says nothing.
 */
@Component
class PrintQuestion {

    static final String KNOWS = "whoKnows";

    private static final String NO = "CARD";
    private static final String YES = "SHEET";

    private final Printouts printouts;
    private final PersonTexts texts;
    private final Cases cases;
    private final NotToldPanels notTold;

    PrintQuestion(Printouts printouts, PersonTexts texts, Cases cases, NotToldPanels notTold) {
        this.printouts = printouts;
        this.texts = texts;
        this.cases = cases;
        this.notTold = notTold;
    }

    boolean printable(String document, String language) {
        return printouts.printable(document, language);
    }

    /** The language of the person, as far as known and as far as there are words in it; else that of the worker. */
    String language(CaseNumber number) {
        var spoken = cases.fields(number, Set.of(CaseField.LANGUAGE)).getOrDefault(CaseField.LANGUAGE, "");
        return texts.languages(PersonTexts.CARD).keySet().stream()
                .filter(language -> !spoken.isEmpty() && language.split("-")[0].equals(spoken))
                .findFirst()
                .orElse(Words.locale().getLanguage());
    }

    /** @param number null = there is no case */
    void ask(@Nullable CaseNumber number, String language, String document) {
        var dialog = new Dialog(Words.of("print.title"));
        if (number != null) {
            dialog.add(notTold.of(number));
        }
        dialog.add(new Choice(number, language, document));
        dialog.getFooter().add(new Button(Words.of("button.close"), click -> dialog.close()));
        dialog.open();
    }

    /** The answers, and the link that follows them. */
    private final class Choice extends Div {

        private final @Nullable CaseNumber number;
        private final RadioButtonGroup<String> safe =
                Fields.radios(Words.of("print.safe"), Option.texts("print.safe", NO, YES));
        private final RadioButtonGroup<String> document;
        private final RadioButtonGroup<String> language;
        private final Div link = new Div();

        Choice(@Nullable CaseNumber number, String spoken, String wanted) {
            this.number = number;
            addClassName("k-form");
            var documents = new ArrayList<>(PersonTexts.DOCUMENTS);
            if (number != null) {
                documents.add(KNOWS);
            }
            document = Fields.radios(
                    Words.of("print.document"), Option.texts("print.document", documents.toArray(String[]::new)));
            language = Fields.radios(Words.of("print.language"), languages());
            language.removeClassName("k-vertical"); // eight short names: the button stays in sight on a phone
            language.addClassName("k-row");
            safe.setValue(NO);
            document.setValue(wanted);
            language.setValue(
                    printable(PersonTexts.CARD, spoken)
                            ? spoken
                            : Words.locale().getLanguage());
            List.of(safe, document, language).forEach(field -> field.addValueChangeListener(change -> follow()));
            add(new Paragraph(Words.of("print.ask")), safe, document, language, link);
            follow();
        }

        private List<Option> languages() {
            return texts.languages(PersonTexts.CARD).entrySet().stream()
                    .filter(one -> printable(PersonTexts.CARD, one.getKey()))
                    .map(one -> new Option(one.getKey(), one.getValue()))
                    .toList();
        }

        private void follow() {
            var sheet = YES.equals(safe.getValue());
            document.setVisible(sheet);
            link.removeAll();
            var print = new Anchor(
                    Pdfs.of(sheet ? "sheet.pdf" : "card.pdf", this::print),
                    AttachmentType.INLINE,
                    Words.of(sheet ? "print.open.SHEET" : "print.open.CARD"));
            print.setTarget("_blank");
            print.addClassName("k-button");
            if (sheet
                    && KNOWS.equals(document.getValue())
                    && !staff(language.getValue()).getLanguage().equals(language.getValue())) {
                link.add(new Paragraph(Words.of("print.knows.language")));
            }
            link.add(print);
        }

        private byte[] print() {
            var chosen = language.getValue();
            if (!YES.equals(safe.getValue())) {
                return printouts.card(number, chosen);
            }
            return KNOWS.equals(document.getValue()) && number != null
                    ? printouts.whoKnows(number, staff(chosen))
                    : printouts.sheet(number, document.getValue(), chosen);
        }

        /** The names of bodies and fields are there in the languages of the staff only. */
        private Locale staff(String chosen) {
            return Languages.STAFF.stream()
                    .filter(one -> one.getLanguage().equals(chosen))
                    .findFirst()
                    .orElse(Languages.RUSSIAN);
        }
    }
}
