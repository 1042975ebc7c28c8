package org.koldoo.retention.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import org.koldoo.base.ui.DueBadge;
import org.koldoo.base.ui.DueText;
import org.koldoo.base.ui.Links;
import org.koldoo.base.ui.Tag;
import org.koldoo.base.ui.Times;
import org.koldoo.base.ui.Words;
import org.koldoo.retention.DataRequest;

/** A request in a list: what is asked, of which case, until when. */
class RequestRow extends ListItem {

    RequestRow(DataRequest request, KeepingWords words, DueText dueText) {
        addClassNames("k-task", "k-keeping-row");
        var what = new Div(new H3(Links.to("requests/" + request.id(), Words.of("keeping.kind." + request.kind()))));
        what.add(new Paragraph(Words.of(
                "keeping.request.of",
                request.number().value(),
                words.body(request.body()),
                Times.text(request.receivedOn()))));
        add(what);
        var outcome = request.outcome();
        if (outcome == null) {
            add(new DueBadge(dueText, request.dueAt()));
        } else {
            add(new Tag(
                    Words.of("keeping.outcome." + outcome),
                    outcome == DataRequest.Outcome.DONE ? Tag.Tone.GOOD : Tag.Tone.QUIET));
        }
    }
}
