package org.koldoo.documents.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.ui.ConfirmAction;
import org.koldoo.base.ui.Fields;
import org.koldoo.base.ui.FileLink;
import org.koldoo.base.ui.Notices;
import org.koldoo.base.ui.Option;
import org.koldoo.base.ui.SavedFile;
import org.koldoo.base.ui.Times;
import org.koldoo.base.ui.Words;
import org.koldoo.documents.Documents.Entry;
import org.koldoo.documents.Documents.Named;
import org.koldoo.documents.Documents.State;

/** One document: what it is, its name once it is shown, and what can be done with it. */
class DocumentItem extends ListItem {

    private static final String[] REASONS = {"WRONG_CASE", "DUPLICATE", "NOT_NEEDED", "PERSON_WISHES", "INFECTED"};

    private final DocumentsPanel panel;
    private final Entry entry;

    DocumentItem(DocumentsPanel panel, Entry entry, String by, @Nullable Named name) {
        this.panel = panel;
        this.entry = entry;
        var title = new Span(Words.of("documents.kind." + entry.kind()));
        title.addClassName("k-documents-title");
        add(title);
        if (name != null) {
            add(new Span(name.name()));
            if (!name.description().isEmpty()) {
                add(new Span(name.description()));
            }
        }
        var facts = new Span(Words.of(
                "documents.facts",
                Times.text(entry.at()),
                by,
                Words.of("documents.type." + entry.fileKind()),
                Math.max(1, entry.bytes() / 1000)));
        facts.addClassName("k-lead");
        add(facts);
        if (entry.state() != State.READY) {
            add(state());
        }
        if (entry.state() != State.REMOVED && entry.state() != State.TO_REMOVE) {
            add(actions());
        }
    }

    private Span state() {
        var at = entry.removalAt();
        var reason = entry.removalReason();
        var words = new Span(
                at == null || reason == null
                        ? Words.of("documents.state." + entry.state())
                        : Words.of(
                                "documents.state." + entry.state(),
                                Times.text(at),
                                Words.of("documents.reason." + reason)));
        words.addClassNames("k-documents-state", "k-documents-" + entry.state());
        return words;
    }

    private Div actions() {
        var actions = new Div();
        actions.addClassName("k-documents-actions");
        if (entry.savable()) {
            actions.add(panel.own() ? link("") : new Button(Words.of("documents.save"), click -> askPurpose()));
        }
        if (!panel.head().closed()) {
            actions.add(new Button(Words.of("documents.remove"), click -> askReason()));
        }
        return actions;
    }

    private Anchor link(String purpose) {
        var link = FileLink.of(Words.of("documents.save"), () -> file(purpose));
        link.getElement()
                .setAttribute(
                        "aria-label",
                        Words.of("documents.save") + ": " + Words.of("documents.kind." + entry.kind()) + ", "
                                + Times.text(entry.at()));
        return link;
    }

    private SavedFile file(String purpose) {
        var content = panel.documents().read(panel.head().number(), entry.id(), purpose);
        var name = "document-" + entry.id().toString().substring(0, 8) + "."
                + content.kind().extension();
        return new SavedFile(name, content.kind().contentType(), content.bytes());
    }

    private void askPurpose() {
        DocumentPurpose.ask(
                Words.of("documents.save"),
                purpose -> panel.attempt(() -> {
                    panel.documents().check(panel.head().number(), entry.id(), purpose);
                    var dialog = new Dialog(Words.of("documents.save.ready"));
                    dialog.add(new Paragraph(Words.of("documents.save.care")), link(purpose));
                    dialog.getFooter().add(new Button(Words.of("button.close"), click -> dialog.close()));
                    dialog.open();
                }));
    }

    private void askReason() {
        var reason = Fields.radios(Words.of("documents.reason"), Option.texts("documents.reason", REASONS));
        reason.setValue(REASONS[0]);
        ConfirmAction.ask(
                Words.of("documents.remove"),
                new Div(new Paragraph(Words.of("documents.remove.what")), reason),
                Words.of("documents.remove.confirm"),
                () -> panel.attempt(() -> {
                    panel.documents().askRemoval(panel.head().number(), entry.id(), reason.getValue());
                    Notices.done(Words.of("documents.remove.asked"));
                    panel.reload();
                }));
    }
}
