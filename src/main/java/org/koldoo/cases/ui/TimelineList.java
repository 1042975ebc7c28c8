package org.koldoo.cases.ui;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.Refused;
import org.koldoo.base.ui.DraftSaver;
import org.koldoo.base.ui.Fields;
import org.koldoo.base.ui.FormErrors;
import org.koldoo.base.ui.FormMemory;
import org.koldoo.base.ui.Option;
import org.koldoo.base.ui.TimeElement;
import org.koldoo.base.ui.Words;
import org.koldoo.cases.Timeline;
import org.koldoo.workflow.Attempts;

/** The timeline of one case: a note to add, chips to filter, entries a page at a time. */
class TimelineList extends Div implements DraftSaver {

    private static final int PAGE = 30;
    private static final int NOTE_LIMIT = 4000;
    private static final String ALL = "ALL";

    private final CaseNumber number;
    private final Timeline timeline;
    private final TimelineWords words;
    private final Attempts attempts;
    private final FormMemory.Slot slot;
    private final FormErrors errors = new FormErrors();
    private final TextArea note = Fields.longText(Words.of("timeline.note"), NOTE_LIMIT);
    private final RadioButtonGroup<String> kinds;
    private final OrderedList entries = new OrderedList();
    private final Button more = new Button(Words.of("tasks.more"));
    private @Nullable Instant before;

    TimelineList(CaseNumber number, Timeline timeline, TimelineWords words, Attempts attempts, FormMemory memory) {
        this.number = number;
        this.timeline = timeline;
        this.words = words;
        this.attempts = attempts;
        this.slot = memory.slot("note/" + number);
        kinds = Fields.radios(Words.of("timeline.kinds"), kinds());
        kinds.removeClassName("k-vertical");
        kinds.addClassName("k-row");
        kinds.addClassName("k-casepages-chips");
        kinds.setValue(ALL);
        kinds.addValueChangeListener(change -> restart());
        entries.addClassName("k-casepages-timeline");
        more.addClickListener(click -> append());
        var addNote = new Button(Words.of("timeline.note.add"), click -> addNote());
        var form = new Div(errors, note, addNote);
        form.addClassName("k-form");
        slot.restore(note);
        add(new H2(Words.of("case.section.timeline")), form, kinds, entries, more);
        restart();
    }

    private static ArrayList<Option> kinds() {
        var options = new ArrayList<Option>();
        options.add(new Option(ALL, Words.of("timeline.kind.ALL")));
        options.addAll(Option.texts(
                "timeline.kind",
                Arrays.stream(Timeline.Kind.values()).map(Enum::name).toArray(String[]::new)));
        return options;
    }

    private void addNote() {
        errors.clear();
        errors.require(note);
        errors.check(note);
        if (errors.show()) {
            return;
        }
        try {
            attempts.run(() -> timeline.note(number, note.getValue().strip()));
            note.clear();
            slot.forget();
            restart();
        } catch (Refused refused) {
            errors.refused(refused);
        }
    }

    private void restart() {
        before = null;
        entries.removeAll();
        append();
    }

    private void append() {
        var kind = ALL.equals(kinds.getValue()) ? null : Timeline.Kind.valueOf(kinds.getValue());
        var page = timeline.of(number, kind, before, PAGE);
        var people = words.people(page);
        page.forEach(entry -> entries.add(item(entry, words.who(entry, people))));
        if (!page.isEmpty()) {
            before = page.getLast().at();
        }
        more.setVisible(page.size() == PAGE);
        if (entries.getComponentCount() == 0) {
            entries.add(new ListItem(Words.of("timeline.empty")));
        }
    }

    private ListItem item(Timeline.Entry entry, String who) {
        var head = new Div(new TimeElement(entry.at()), new Span(who));
        head.addClassName("k-casepages-when");
        var item = new ListItem(head);
        var what = new Paragraph(words.what(entry));
        what.addClassName("k-casepages-what");
        item.add(what);
        if (entry.note() != null) {
            var text = new Paragraph(entry.note());
            text.addClassName("k-casepages-note");
            item.add(text);
        }
        return item;
    }

    @Override
    protected void onDetach(DetachEvent event) {
        saveDraft();
    }

    @Override
    public void saveDraft() {
        slot.keep(note);
    }
}
