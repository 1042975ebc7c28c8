package org.koldoo.audit.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.koldoo.audit.WhoLooked;
import org.koldoo.base.Refused;
import org.koldoo.base.ui.EmptyState;
import org.koldoo.base.ui.Fields;
import org.koldoo.base.ui.FormErrors;
import org.koldoo.base.ui.Page;
import org.koldoo.base.ui.PageHeader;
import org.koldoo.base.ui.TimeElement;
import org.koldoo.base.ui.Words;
import org.koldoo.journal.JournalLine;

/** Oversight: whose export is this? A text that turned up elsewhere leads to who took it out, and when. */
@Route("oversight/export-mark")
@RolesAllowed("OVERSIGHT")
class ExportMarkView extends Page {

    private final FormErrors errors = new FormErrors();
    private final TextArea text = Fields.longText(Words.of("looked.mark.text"), 100_000);
    private final Div found = new Div();
    private final transient WhoLooked looked;
    private final transient LookedWords words;

    ExportMarkView(WhoLooked looked, LookedWords words) {
        this.looked = looked;
        this.words = words;
        text.setHelperText(Words.of("looked.mark.help"));
        var ask = new Button(Words.of("looked.mark.ask"), click -> ask());
        ask.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        var form = new Div(errors, text, ask);
        form.addClassNames("k-panel", "k-form");
        add(new PageHeader(Words.of("looked.mark.title"), Words.of("looked.mark.lead")), form, found);
    }

    private void ask() {
        errors.clear();
        found.removeAll();
        try {
            var lines = looked.whoseExport(text.getValue());
            if (lines.isEmpty()) {
                found.add(new EmptyState(Words.of("looked.mark.unknown")));
            }
            var list = new UnorderedList();
            list.addClassName("k-two-list");
            lines.forEach(line -> list.add(row(line)));
            found.add(list);
        } catch (Refused refused) {
            errors.refused(refused);
        }
    }

    private ListItem row(JournalLine line) {
        var item = new ListItem(new Paragraph(words.who(line.user())));
        var about = new Div(new TimeElement(line.at()), new Span(words.what(line)));
        about.addClassName("k-task-about");
        var number = line.caseNumber();
        if (number != null) {
            about.add(new Span(Words.of("approvals.case", number.value())));
        }
        item.add(about);
        item.addClassName("k-card");
        return item;
    }
}
