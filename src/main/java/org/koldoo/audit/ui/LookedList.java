package org.koldoo.audit.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.koldoo.audit.Deed;
import org.koldoo.base.UserId;
import org.koldoo.base.ui.EmptyState;
import org.koldoo.base.ui.Fields;
import org.koldoo.base.ui.Option;
import org.koldoo.base.ui.Tag;
import org.koldoo.base.ui.TimeElement;
import org.koldoo.base.ui.Words;
import org.koldoo.journal.JournalLine;

/** Who looked, a person at a time with what they did, to read and to print before an operation. */
class LookedList extends Div {

    private static final String ALL = "ALL";

    private final Div list = new Div();
    private final RadioButtonGroup<String> kind;
    private final List<JournalLine> lines;
    private final Map<UserId, String> people;
    private final transient LookedWords words;

    LookedList(List<JournalLine> lines, LookedWords words) {
        this.lines = lines;
        this.words = words;
        this.people = words.people(lines);
        kind = Fields.radios(
                Words.of("looked.kind"),
                Stream.concat(
                                Stream.of(new Option(ALL, Words.of("looked.deed.ALL"))),
                                Arrays.stream(Deed.values())
                                        .map(deed -> new Option(deed.name(), LookedWords.deed(deed))))
                        .toList());
        kind.removeClassName("k-vertical");
        kind.addClassName("k-row");
        kind.setValue(ALL);
        kind.addValueChangeListener(change -> show());
        var print = new Button(Words.of("looked.print"), click -> print());
        var above = new Div(kind, print);
        above.addClassName("k-looked-above");
        add(new H2(Words.of("case.section.looked")), new Paragraph(Words.of("access.what")), above, list);
        show();
    }

    private void show() {
        var shown = lines.stream()
                .filter(line ->
                        ALL.equals(kind.getValue()) || Deed.of(line).name().equals(kind.getValue()))
                .collect(Collectors.groupingBy(JournalLine::user, LinkedHashMap::new, Collectors.toList()));
        list.removeAll();
        if (shown.isEmpty()) {
            list.add(new EmptyState(Words.of("looked.none")));
            return;
        }
        var all = new UnorderedList();
        all.addClassName("k-two-list");
        shown.forEach((person, own) -> all.add(person(people.getOrDefault(person, ""), own)));
        list.add(all);
    }

    private ListItem person(String name, List<JournalLine> own) {
        var head = new Span(name);
        head.addClassName("k-looked-name");
        var tags = new Div();
        tags.addClassName("k-task-about");
        var counts =
                new TreeMap<Deed, Long>(own.stream().collect(Collectors.groupingBy(Deed::of, Collectors.counting())));
        counts.forEach((deed, count) -> tags.add(new Tag(
                Words.of("looked.count", LookedWords.deed(deed), count),
                deed == Deed.TAKEN ? Tag.Tone.WARN : Tag.Tone.QUIET)));
        tags.add(
                new Span(Words.of("looked.last")),
                new TimeElement(own.getFirst().at()));
        var entries = new OrderedList();
        entries.addClassName("k-looked-entries");
        own.forEach(line -> entries.add(entry(line)));
        var more = new Details(Words.of("looked.each", own.size()), entries);
        var item = new ListItem(head, tags, more);
        item.addClassNames("k-card", "k-looked");
        return item;
    }

    private ListItem entry(JournalLine line) {
        var item = new ListItem(new TimeElement(line.at()), new Span(words.what(line)));
        var purpose = words.purpose(line);
        if (!purpose.isEmpty()) {
            item.add(new Span(Words.of("looked.for", purpose)));
        }
        return item;
    }

    /** With every entry unfolded: whoever takes it along must see who looked yesterday. */
    private void print() {
        list.getChildren()
                .flatMap(one -> one.getChildren())
                .flatMap(item -> item.getChildren())
                .filter(Details.class::isInstance)
                .forEach(details -> ((Details) details).setOpened(true));
        UI.getCurrent().getPage().executeJs("setTimeout(() => window.print(), 300)");
    }
}
