package org.koldoo.intake;

import static org.koldoo.intake.PdfPrinter.escape;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.koldoo.base.Texts;
import org.koldoo.cases.CaseField;
import org.koldoo.cases.WhoKnows.Knower;
import org.koldoo.institutions.Institutions;
import org.springframework.stereotype.Component;

/** Who knows what about somebody, in plain words, for that person. No name, no number of the case. */
@Component
class KnowersPrint {

    private static final String STYLE = "body { font-size: 12pt; } h2 { border: 0; } p { margin: 1mm 0; }";

    private final Texts texts;
    private final Institutions institutions;
    private final PdfPrinter printer;
    private final Clock clock;

    KnowersPrint(Texts texts, Institutions institutions, PdfPrinter printer, Clock clock) {
        this.texts = texts;
        this.institutions = institutions;
        this.printer = printer;
        this.clock = clock;
    }

    byte[] pdf(List<Knower> knowers, Locale locale, PrintMark mark) {
        return printer.print(locale.getLanguage(), STYLE, html(knowers, locale), mark.foot());
    }

    String html(List<Knower> knowers, Locale locale) {
        var all = knowers.stream().map(knower -> one(knower, locale)).collect(Collectors.joining());
        return "<h1>" + text(locale, "knows.title") + "</h1><p>" + text(locale, "knows.us") + "</p>"
                + (knowers.isEmpty() ? "<p>" + text(locale, "knows.none") + "</p>" : all)
                + "<p>" + text(locale, "knows.right") + "</p>";
    }

    private String one(Knower knower, Locale locale) {
        var name = institutions
                .find(knower.body())
                .map(body -> body.name().in(locale))
                .orElse(knower.body().value());
        var until = knower.until();
        return "<h2>" + escape(name) + "</h2>"
                + line(locale, "knows.since", day(knower.since()))
                + (knower.now()
                        ? line(locale, "knows.sees", fields(knower.sees(), locale))
                        : line(locale, "knows.ended", until == null ? "" : day(until)))
                + (knower.seen().isEmpty() ? "" : line(locale, "knows.seen", fields(knower.seen(), locale)));
    }

    private String line(Locale locale, String key, String value) {
        return "<p>" + escape(texts.get(locale, key, value)) + "</p>";
    }

    private String fields(Set<CaseField> fields, Locale locale) {
        return fields.stream()
                .map(field -> texts.get(locale, "case.field." + field.code()))
                .collect(Collectors.joining(", "));
    }

    private String day(Instant at) {
        return DateTimeFormatter.ofPattern("dd.MM.yyyy").format(at.atZone(clock.getZone()));
    }

    private String text(Locale locale, String key) {
        return escape(texts.get(locale, key));
    }
}
