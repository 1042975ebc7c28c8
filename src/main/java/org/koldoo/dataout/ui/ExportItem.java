package org.koldoo.dataout.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.koldoo.base.ui.FileLink;
import org.koldoo.base.ui.SavedFile;
import org.koldoo.base.ui.Times;
import org.koldoo.base.ui.WithProof;
import org.koldoo.base.ui.Words;
import org.koldoo.dataout.Exports;
import org.koldoo.dataout.Exports.Entry;
import org.koldoo.dataout.Exports.Kind;
import org.koldoo.dataout.Exports.State;

/** One export: what it is, what it waits for, until when it is there. */
class ExportItem extends ListItem {

    private static final String SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Entry entry;
    private final Exports exports;
    private final WithProof proof;
    private final Runnable changed;

    ExportItem(Entry entry, Exports exports, WithProof proof, Runnable changed) {
        this.entry = entry;
        this.exports = exports;
        this.proof = proof;
        this.changed = changed;
        var number = entry.number();
        var title = new Span(Words.of("export.kind." + entry.kind()) + (number == null ? "" : " " + number.value()));
        title.addClassName("k-documents-title");
        var facts = new Span(Words.of(
                entry.rows() == 0 ? "exports.facts.short" : "exports.facts",
                Times.text(entry.askedAt()),
                Words.of("case.export.purpose." + entry.purpose()),
                entry.rows()));
        facts.addClassName("k-lead");
        var state = new Span(Words.of("exports.state." + entry.state(), Times.text(entry.expires())));
        state.addClassName("k-documents-state");
        add(title, facts, state);
        if (entry.state() == State.READY) {
            add(actions(FileLink.of(Words.of("exports.save"), this::file)));
        } else if (entry.state() == State.AGREED) {
            var make = new Button(Words.of("exports.make"), click -> make());
            make.addThemeVariants(ButtonVariant.AURA_PRIMARY);
            add(actions(make));
        }
    }

    private static Div actions(com.vaadin.flow.component.Component action) {
        var actions = new Div(action);
        actions.addClassName("k-documents-actions");
        return actions;
    }

    private SavedFile file() {
        var saved = exports.read(entry.id());
        return new SavedFile(
                saved.name(), entry.kind() == Kind.IDENTIFIED ? "application/zip" : SPREADSHEET, saved.bytes());
    }

    private void make() {
        ExportsView.attempt(proof, () -> {
            show(exports.make(entry.id(), Words.locale()));
            changed.run();
        });
    }

    /** The one time that anybody sees it. */
    private static void show(String passphrase) {
        var dialog = new Dialog(Words.of("exports.passphrase"));
        var words = new Code(passphrase);
        words.addClassName("k-exports-passphrase");
        dialog.add(
                new Paragraph(Words.of("exports.passphrase.what")),
                words,
                new Paragraph(Words.of("exports.passphrase.how")));
        dialog.setCloseOnEsc(false);
        dialog.setCloseOnOutsideClick(false);
        var written = new Button(Words.of("exports.passphrase.written"), click -> dialog.close());
        written.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        dialog.getFooter().add(written);
        dialog.open();
    }
}
