package org.koldoo.intake.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.koldoo.base.ui.Links;
import org.koldoo.base.ui.Tag;
import org.koldoo.base.ui.TimeElement;
import org.koldoo.base.ui.Times;
import org.koldoo.base.ui.Words;
import org.koldoo.intake.DraftSummary;
import org.koldoo.intake.IntakePages;

/** Unfinished intakes: when and where they were left and how long they are kept; nothing of what is in them. */
class UnfinishedList extends UnorderedList {

    UnfinishedList(List<DraftSummary> drafts) {
        addClassName("k-tasks");
        drafts.forEach(draft -> add(item(draft)));
    }

    private static ListItem item(DraftSummary draft) {
        var link = Links.to("intake/" + draft.id(), Words.of("intake.unfinished.at", pageName(draft.page())));
        link.addClassName("k-task-what");
        var about = new Div(new Span(Words.of("intake.unfinished.item", Times.text(draft.updatedAt()))));
        about.addClassName("k-task-about");
        var text = new Div(link, about);
        text.addClassName("k-task-text");
        var left = Words.of("intake.unfinished.expires", draft.daysLeft());
        var side = new Div(draft.warn() ? new Tag(left, Tag.Tone.WARN) : new TimeElement(draft.expiresAt(), left));
        side.addClassNames("k-task-side", "k-quiet");
        var item = new ListItem(text, side);
        item.addClassNames("k-task", draft.warn() ? "k-task-today" : "k-task-later");
        return item;
    }

    private static String pageName(String page) {
        return switch (page) {
            case IntakePages.CHECK -> Words.of("intake.check.title");
            case IntakePages.PAPER -> Words.of("intake.paper.enter");
            default -> Words.of("intake.page." + page);
        };
    }
}
