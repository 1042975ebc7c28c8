package org.koldoo.intake;

import static org.koldoo.intake.PdfPrinter.escape;

import java.util.Locale;
import org.koldoo.base.BodyCode;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.Texts;
import org.koldoo.institutions.Institutions;
import org.springframework.stereotype.Component;

/** A slip that the person can carry: a telephone, a number and two words; whoever finds it learns nothing. */
@Component
public class NeutralSlip {

    private static final String STYLE = "td { padding: 1mm 6mm 1mm 0; } .big { font-size: 14pt; }";

    private final Texts texts;
    private final Institutions institutions;
    private final PdfPrinter printer;

    NeutralSlip(Texts texts, Institutions institutions, PdfPrinter printer) {
        this.texts = texts;
        this.institutions = institutions;
        this.printer = printer;
    }

    public byte[] pdf(CaseNumber number, String codeName, BodyCode owner, Locale locale) {
        return printer.print(locale.getLanguage(), STYLE, html(number, codeName, owner, locale));
    }

    /** The prefix of the number is left out: it would say what the number is for; it can be typed without. */
    String html(CaseNumber number, String codeName, BodyCode owner, Locale locale) {
        var phone = institutions.find(owner).map(body -> body.phone24h()).orElse(null);
        return "<table>"
                + row(texts.get(locale, "intake.slip.phone"), phone == null ? "________________" : phone)
                + row(texts.get(locale, "intake.slip.number"), number.value().replaceFirst("^NRM-", ""))
                + row(texts.get(locale, "intake.slip.words"), codeName) + "</table>";
    }

    private static String row(String label, String value) {
        return "<tr><td>" + escape(label) + "</td><td class=\"big\">" + escape(value) + "</td></tr>";
    }
}
