package org.koldoo.intake;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/**
 * Prints our own small XHTML to PDF. The font is the one that comes with the PDF library: it has all Cyrillic and Latin
 * letters of the region, Kyrgyz Ң, Ө and Ү among them. What it has not, Chinese, is taken letter by letter from a second one.
 */
@Component
class PdfPrinter {

    private static final String FAMILIES = "'Liberation Sans', 'Droid Sans Fallback'";

    private final String stripe;

    PdfPrinter(@Nullable PrintStripe stripe) {
        this.stripe = stripe == null ? "" : """
            @page { @top-center { content: "%s"; font-family: %s; font-size: 8pt; width: 100%%; text-align: center; vertical-align: middle; border-top: 3pt dashed #000; border-bottom: 3pt dashed #000; padding: 1mm 0; } }
            """.formatted(stripe.words().replaceAll("[\"\\\\]", ""), FAMILIES);
    }

    byte[] print(String language, String style, String body) {
        return print(language, style, body, "");
    }

    /** @param mark what stands small at the foot of every page: who printed it and when, and what leads to the journal */
    byte[] print(String language, String style, String body, String mark) {
        var page = """
            <html lang="%s"><head><style>
            @page { size: A4; margin: 16mm 15mm 18mm; @bottom-right { content: counter(page) " / " counter(pages); font-size: 8pt; } }
            body { font-family: %s; font-size: 10pt; line-height: 1.35; }
            h1 { font-size: 16pt; font-weight: normal; margin: 0 0 3mm; }
            h2 { font-size: 12.5pt; font-weight: normal; margin: 6mm 0 2mm; border-bottom: 0.7pt solid #000; page-break-after: avoid; }
            %s
            %s
            %s
            </style></head><body>%s</body></html>
            """.formatted(language, FAMILIES, stripe, foot(mark), style, body);
        try (var out = new ByteArrayOutputStream()) {
            var builder = new PdfRendererBuilder();
            builder.useFont(PdfLetters::regional, "Liberation Sans");
            builder.useFont(PdfLetters::chinese, "Droid Sans Fallback");
            builder.withHtmlContent(page, null);
            builder.toStream(out);
            builder.run();
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String foot(String mark) {
        return mark.isEmpty() ? "" : """
            @page { @bottom-left { content: "%s"; font-family: %s; font-size: 8pt; } }
            """.formatted(mark.replaceAll("[\"\\\\\\p{Cntrl}]", ""), FAMILIES);
    }

    /** Text for a page: nothing in it is ever markup. */
    static String escape(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
