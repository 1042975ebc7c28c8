package org.koldoo.cases.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import org.koldoo.base.ui.FormMemory;
import org.koldoo.cases.CaseHead;
import org.koldoo.cases.Timeline;
import org.koldoo.workflow.Attempts;

/** What happened, newest first, with a note to add on top. */
@org.springframework.stereotype.Component
class TimelineSection implements CaseSection {

    private final Timeline timeline;
    private final TimelineWords words;
    private final Attempts attempts;
    private final FormMemory memory;
    private final NotToldPanels notTold;

    TimelineSection(
            Timeline timeline, TimelineWords words, Attempts attempts, FormMemory memory, NotToldPanels notTold) {
        this.timeline = timeline;
        this.words = words;
        this.attempts = attempts;
        this.memory = memory;
        this.notTold = notTold;
    }

    @Override
    public String key() {
        return "timeline";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Component create(CaseHead head) {
        return new Div(notTold.of(head.number()), new TimelineList(head.number(), timeline, words, attempts, memory));
    }
}
