package org.koldoo.cases.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.ui.Words;

/** The reader's own cases, newest first, a page at a time. */
class OwnCases extends Section {

    private final CaseDesk desk;
    private final CaseList list = new CaseList(List.of());
    private final Button more = new Button(Words.of("tasks.more"));
    private @Nullable CaseNumber last;

    OwnCases(CaseDesk desk) {
        this.desk = desk;
        more.addClickListener(click -> append());
        add(new H2(Words.of("search.mine")), list, more);
        append();
        if (last == null) {
            remove(list);
            add(new Paragraph(Words.of("search.mine.none")));
        }
    }

    private void append() {
        var page = desk.mine(last);
        list.add(page.heads());
        last = page.heads().isEmpty() ? last : page.heads().getLast().number();
        more.setVisible(page.more());
    }
}
