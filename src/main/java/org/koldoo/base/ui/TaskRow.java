package org.koldoo.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A row of a task list: what to do (a link), whose case by number and code name, tags, and when it is due. */
public class TaskRow extends ListItem {

    private final Div side = new Div();

    public TaskRow(
            String route,
            String what,
            String about,
            List<? extends Component> tags,
            DueText dueText,
            @Nullable Instant due) {
        addClassNames("k-task", "k-task-" + dueText.group(due).name().toLowerCase(Locale.ROOT));
        var link = Links.to(route, what);
        link.addClassName("k-task-what");
        var line = new Div(new Span(about));
        line.addClassName("k-task-about");
        tags.forEach(line::add);
        var text = new Div(link, line);
        text.addClassName("k-task-text");
        side.addClassName("k-task-side");
        side.add(new DueBadge(dueText, due));
        add(text, side);
    }

    /** A button at the end, for example "Take". */
    public TaskRow action(Component action) {
        side.add(action);
        return this;
    }
}
