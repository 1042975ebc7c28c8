package org.koldoo.intake;

import static org.koldoo.intake.PdfPrinter.escape;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.koldoo.base.CodeLists;
import org.koldoo.base.Texts;
import org.springframework.stereotype.Component;

/**
 * The intake on paper, page for page in the order of the screen, so that it can be entered from paper without turning
 * leaves. Its head says nothing about what it is for.
 */
@Component
class PaperForm {

    private static final int TOO_MANY_TO_PRINT = 40;
    private static final String STYLE = """
        p { margin: 0 0 1.5mm; } .q { margin: 3mm 0 0.5mm; page-break-after: avoid; } .hint { font-size: 8pt; color: #444; }
        .box { display: inline-block; width: 3mm; height: 3mm; border: 0.7pt solid #000; margin-right: 1.2mm; }
        .choice { display: inline-block; width: 57mm; margin: 0.4mm 0; vertical-align: top; font-size: 9pt; }
        .line { border-bottom: 0.5pt dotted #000; height: 7mm; } .entry { page-break-inside: avoid; }
        """;

    private final Texts texts;
    private final CodeLists lists;
    private final PersonTexts personTexts;
    private final PdfPrinter printer;

    PaperForm(Texts texts, CodeLists lists, PersonTexts personTexts, PdfPrinter printer) {
        this.texts = texts;
        this.lists = lists;
        this.personTexts = personTexts;
        this.printer = printer;
    }

    byte[] pdf(Locale locale) {
        return pdf(locale, "");
    }

    byte[] pdf(Locale locale, String mark) {
        return printer.print(locale.getLanguage(), STYLE, html(locale), mark);
    }

    String html(Locale locale) {
        return "<h1>" + text(locale, "intake.paper.title") + "</h1><p>" + text(locale, "intake.paper.lead") + "</p>"
                + IntakePages.all().stream().map(page -> page(locale, page)).collect(Collectors.joining());
    }

    private String page(Locale locale, IntakePage page) {
        return "<h2>" + text(locale, "intake.page." + page.key()) + "</h2>"
                + page.questions().stream()
                        .map(question -> entry(locale, question))
                        .collect(Collectors.joining());
    }

    private String entry(Locale locale, Question question) {
        var hint = "intake.hint." + question.key();
        return "<div class=\"entry\"><p class=\"q\">" + text(locale, "intake.q." + question.key()) + "</p>"
                + (texts.has(hint) ? "<p class=\"hint\">" + text(locale, hint) + "</p>" : "")
                + space(locale, question) + "</div>";
    }

    private String space(Locale locale, Question question) {
        return switch (question.kind()) {
            case LONG_TEXT -> lines(6);
            case TEXT, DATE, YEAR, COLLEAGUES -> lines(1);
            case BODIES, POLICE_BODIES -> lines(2);
            case YES_NO ->
                boxes(AnswerCheck.YES_NO_CODES.stream()
                        .map(code -> texts.get(locale, "intake.a.yes_no." + code))
                        .toList());
            case PERSON_LANGUAGE ->
                boxes(personTexts.languages(PersonTexts.CONSENT).entrySet().stream()
                        .map(language -> PdfLetters.has(language.getValue())
                                ? language.getValue()
                                : lists.label("language", language.getKey()).in(locale))
                        .toList());
            case CHOICE, CHOICES -> {
                var choices = choices(locale, question);
                yield choices.size() > TOO_MANY_TO_PRINT ? lines(1) : boxes(choices);
            }
        };
    }

    private List<String> choices(Locale locale, Question question) {
        var list = question.codeList();
        return list == null
                ? question.codes().stream()
                        .map(code -> texts.get(locale, AnswerWords.key(question, code)))
                        .toList()
                : lists.list(list).stream().map(code -> code.label().in(locale)).toList();
    }

    private static String boxes(List<String> choices) {
        return choices.stream()
                .map(choice -> "<span class=\"choice\"><span class=\"box\"></span>" + escape(choice) + "</span>")
                .collect(Collectors.joining("", "<div>", "</div>"));
    }

    private static String lines(int count) {
        return "<div class=\"line\"></div>".repeat(count);
    }

    private String text(Locale locale, String key) {
        return escape(texts.get(locale, key));
    }
}
