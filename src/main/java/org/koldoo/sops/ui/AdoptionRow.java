package org.koldoo.sops.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.time.LocalDate;
import org.koldoo.base.CurrentActor;
import org.koldoo.base.ui.Links;
import org.koldoo.base.ui.Tag;
import org.koldoo.base.ui.Times;
import org.koldoo.base.ui.Words;
import org.koldoo.institutions.Body;
import org.koldoo.institutions.SopStatus;
import org.koldoo.sops.AdoptionRegister.Line;
import org.koldoo.sops.Training;

/** What is known of one body; what is not known says so. */
class AdoptionRow extends NativeTableRow {

    AdoptionRow(Line line, Training training, Clock clock, Runnable changed) {
        setId("body-" + line.body().code().value());
        getElement().setAttribute("role", "row");
        var name = new NativeTableHeaderCell(line.body().name().in(Words.locale()));
        name.getElement().setAttribute("role", "rowheader").setAttribute("scope", "row");
        add(
                name,
                cell("procedure", adopted(line)),
                cell("here", here(line)),
                cell("trained", trained(line, training, clock, changed)),
                cell("use", new UseWords(line.use())));
    }

    private static NativeTableCell cell(String column, Component content) {
        var label = new Span(Words.of("adoption.column." + column));
        label.addClassName("k-adoption-label");
        var cell = new NativeTableCell(label, content);
        cell.getElement().setAttribute("role", "cell");
        return cell;
    }

    private static Div adopted(Line line) {
        var body = line.body();
        var status = body.sopStatus();
        var tone = line.adopted() ? Tag.Tone.GOOD : status == SopStatus.NOT_ADOPTED ? Tag.Tone.WARN : Tag.Tone.QUIET;
        var words = new Div(new Tag(Words.of("adoption.sop." + status.name()), tone));
        if (line.gap()) {
            words.add(new Tag(Words.of("adoption.gap"), Tag.Tone.WARN));
        }
        if (status != SopStatus.NOT_APPLICABLE) {
            if (status != SopStatus.NOT_ADOPTED && status != SopStatus.UNKNOWN) {
                words.add(new Paragraph(act(body)));
            }
            words.add(quiet(
                    body.sopSource() == null || body.sopAsOf() == null
                            ? Words.of("adoption.source.unknown")
                            : Words.of("adoption.source", body.sopSource(), Times.text(body.sopAsOf()))));
        }
        return words;
    }

    private static String act(Body body) {
        if (body.sopAct() == null) {
            return Words.of("adoption.act.unknown");
        }
        return body.sopActOn() == null
                ? Words.of("adoption.act.undated", body.sopAct())
                : Words.of("adoption.act", body.sopAct(), Times.text(body.sopActOn()));
    }

    private static Div here(Line line) {
        var words = new Div();
        if (line.procedures().isEmpty()) {
            words.add(new Paragraph(Words.of("adoption.here.none")));
        }
        line.procedures()
                .forEach(procedure -> words.add(
                        new Paragraph(Links.to(
                                "procedures/" + procedure.version(),
                                procedure.name().in(Words.locale()))),
                        quiet(Words.of(
                                "adoption.here.version",
                                procedure.number(),
                                Times.text(LocalDate.ofInstant(procedure.activeSince(), Times.ZONE))))));
        return words;
    }

    private static Div trained(Line line, Training training, Clock clock, Runnable changed) {
        var known = line.training();
        var words = new Div();
        if (known == null) {
            words.add(new Paragraph(Words.of("adoption.unknown")));
        } else {
            words.add(
                    new Paragraph(Words.of("adoption.trained", known.people())),
                    quiet(Words.of("adoption.source", known.source(), Times.text(known.asOf()))));
        }
        if (CurrentActor.find()
                .filter(actor -> actor.administers(line.body().code()))
                .isPresent()) {
            var enter = new Button(
                    Words.of("adoption.training.enter"),
                    click -> new TrainingDialog(line.body(), training, clock, changed).open());
            enter.setAriaLabel(
                    Words.of("adoption.training.enterFor", line.body().name().in(Words.locale())));
            words.add(enter);
        }
        return words;
    }

    private static Paragraph quiet(String text) {
        var line = new Paragraph(text);
        line.addClassName("k-quiet");
        return line;
    }
}
