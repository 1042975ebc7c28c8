package org.koldoo.intake;

import static org.koldoo.intake.PdfPrinter.escape;

import java.util.stream.Collectors;
import org.koldoo.intake.PersonText.Block;
import org.springframework.stereotype.Component;

/** A text for the person on paper, to be read together and taken along if that is safe. */
@Component
class PersonTextPrint {

    private static final String STYLE =
            "body { font-size: 13pt; } .item { margin: 0 0 2.5mm 5mm; } h2 { border: 0; font-size: 15pt; margin: 5mm 0 0; } p { margin: 1.5mm 0 0; }";

    private final PdfPrinter printer;

    PersonTextPrint(PdfPrinter printer) {
        this.printer = printer;
    }

    /** Whether our fonts have every letter of it. */
    boolean printable(PersonText text) {
        return PdfLetters.has(text.title())
                && text.blocks().stream().map(Block::text).allMatch(PdfLetters::has);
    }

    byte[] pdf(PersonText text) {
        return pdf(text, "");
    }

    byte[] pdf(PersonText text, String mark) {
        var body = text.blocks().stream().map(PersonTextPrint::html).collect(Collectors.joining());
        return printer.print(text.language(), STYLE, "<h1>" + escape(text.title()) + "</h1>" + body, mark);
    }

    private static String html(Block block) {
        var words = escape(block.text());
        return switch (block.kind()) {
            case HEADING -> "<h2>" + words + "</h2>";
            case PARAGRAPH -> "<p>" + words + "</p>";
            case ITEM -> "<p class=\"item\">– " + words + "</p>";
        };
    }
}
