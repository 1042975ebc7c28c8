package org.koldoo.intake.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.ui.Tag;
import org.koldoo.base.ui.Words;
import org.koldoo.intake.PersonText;
import org.koldoo.intake.PersonTexts;

/** A text for the person beside the same text in the worker's language. */
class PersonTextPanel extends Div {

    private final PersonTexts texts;
    private final PrintQuestion print;

    PersonTextPanel(PersonTexts texts, PrintQuestion print) {
        this.texts = texts;
        this.print = print;
        addClassName("k-intake-texts");
    }

    /** All documents in the person's language; nothing chosen yet: only the worker's. */
    void show(String language) {
        removeAll();
        for (var document : PersonTexts.DOCUMENTS) {
            var own = Words.locale().getLanguage();
            var columns = new Div();
            columns.addClassName("k-intake-columns");
            var forPerson = texts.find(document, language).orElse(null);
            var forWorker =
                    language.equals(own) ? null : texts.find(document, own).orElse(null);
            Stream.of(forPerson, forWorker).forEach(text -> addColumn(columns, text));
            var details = new Details(Words.of("intake.text." + document), columns);
            details.setWidthFull();
            if (forPerson != null && print.printable(document, language)) {
                columns.add(printed(forPerson, language));
            }
            details.setOpened(document.equals(PersonTexts.INFORMATION) && forPerson != null);
            add(details);
        }
    }

    private static void addColumn(Div columns, @Nullable PersonText text) {
        if (text != null) {
            columns.add(column(text));
        }
    }

    /** Never the sheet at once: first whether it is safe to carry. */
    private Button printed(PersonText text, String language) {
        return new Button(
                Words.of("intake.text.print", text.languageName()),
                click -> print.ask(null, language, text.document()));
    }

    private static Div column(PersonText text) {
        var column = new Div(new H3(text.title()));
        column.addClassName("k-intake-column");
        column.getElement().setAttribute("lang", text.language()).setAttribute("dir", text.direction());
        if (!text.reviewed()) {
            var mark = new Tag(Words.of("intake.text.unreviewed"), Tag.Tone.WARN);
            mark.getElement().setAttribute("lang", Words.locale().getLanguage());
            column.add(mark);
        }
        @Nullable UnorderedList list = null;
        for (var block : text.blocks()) {
            if (block.kind() == PersonText.Block.Kind.ITEM) {
                if (list == null) {
                    list = new UnorderedList();
                    column.add(list);
                }
                list.add(new ListItem(block.text()));
            } else {
                list = null;
                column.add(
                        block.kind() == PersonText.Block.Kind.HEADING
                                ? heading(block.text())
                                : new Paragraph(block.text()));
            }
        }
        return column;
    }

    private static Paragraph heading(String words) {
        var heading = new Paragraph(words);
        heading.addClassName("k-intake-heading");
        return heading;
    }
}
