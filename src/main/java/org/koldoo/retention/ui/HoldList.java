package org.koldoo.retention.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.Refused;
import org.koldoo.base.ui.ConfirmAction;
import org.koldoo.base.ui.Notices;
import org.koldoo.base.ui.Tag;
import org.koldoo.base.ui.Times;
import org.koldoo.base.ui.Words;
import org.koldoo.retention.Hold;
import org.koldoo.retention.Holds;

/** What holds a case, and what held it once. */
class HoldList extends Div {

    private final transient CaseNumber number;
    private final transient Holds holds;
    private final transient Runnable changed;

    HoldList(CaseNumber number, Holds holds, boolean decides, Runnable changed) {
        this.number = number;
        this.holds = holds;
        this.changed = changed;
        var all = holds.of(number);
        if (all.isEmpty()) {
            add(new Paragraph(getTranslation("keeping.holds.none")));
            return;
        }
        var rows = new UnorderedList();
        rows.addClassName("k-tasks");
        all.forEach(hold -> rows.add(row(hold, decides)));
        add(rows);
    }

    private ListItem row(Hold hold, boolean decides) {
        var reference = hold.reference() == null ? "" : " " + hold.reference();
        var what = new Div(new Paragraph(Words.of("keeping.hold.reason." + hold.reason()) + "." + reference));
        var row = new ListItem(what);
        row.addClassNames("k-task", "k-keeping-row");
        var since = new Paragraph(Words.of("keeping.hold.since", Times.text(hold.placedAt())));
        since.addClassName("k-quiet");
        what.add(since);
        var lifted = hold.liftedAt();
        row.add(
                lifted == null
                        ? new Tag(Words.of("keeping.hold.holds"), Tag.Tone.WARN)
                        : new Tag(Words.of("keeping.hold.lifted", Times.text(lifted))));
        if (lifted == null && decides) {
            row.add(new Button(
                    Words.of("keeping.hold.lift"),
                    click -> ConfirmAction.ask(
                            Words.of("keeping.hold.lift"),
                            Words.of("keeping.hold.lift.help"),
                            Words.of("keeping.hold.lift"),
                            () -> lift(hold))));
        }
        return row;
    }

    private void lift(Hold hold) {
        try {
            holds.lift(number, hold.id());
            changed.run();
        } catch (Refused refused) {
            Notices.refused(refused);
        }
    }
}
