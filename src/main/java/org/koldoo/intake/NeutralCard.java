package org.koldoo.intake;

import static org.koldoo.intake.PdfPrinter.escape;

import org.koldoo.base.BodyCode;
import org.koldoo.institutions.Institutions;
import org.springframework.stereotype.Component;

/**
 * A card that the person can carry anywhere: it looks like the card of a service, with a telephone, a word to say, and room for
 * day and hour. Nothing on it says whose it is or what for, in any language; a test reads every one of them.
 */
@Component
class NeutralCard {

    private static final String STYLE = """
        .card { width: 88mm; border: 0.7pt solid #000; border-radius: 2mm; padding: 5mm; }
        .card h1 { font-size: 13pt; margin: 0 0 3mm; } .card p { margin: 0 0 0.5mm; font-size: 9pt; }
        .card .big { font-size: 14pt; margin: 0 0 3mm; }
        """;
    private static final String LINE = "________________________";

    private final Institutions institutions;
    private final PdfPrinter printer;

    NeutralCard(Institutions institutions, PdfPrinter printer) {
        this.institutions = institutions;
        this.printer = printer;
    }

    byte[] pdf(PersonText text, BodyCode body, String word) {
        return printer.print(text.language(), STYLE, html(text, body, word));
    }

    String html(PersonText text, BodyCode body, String word) {
        var phone = institutions.find(body).map(found -> found.phone24h()).orElse(null);
        return "<div class=\"card\"><h1>" + escape(text.title()) + "</h1>"
                + row(text, "PHONE", phone == null ? LINE : phone)
                + row(text, "WORD", word.isEmpty() ? LINE : word)
                + row(text, "WHEN", LINE)
                + "</div>";
    }

    private static String row(PersonText text, String code, String value) {
        return "<p>" + escape(text.words(code).orElse("")) + "</p><p class=\"big\">" + escape(value) + "</p>";
    }
}
