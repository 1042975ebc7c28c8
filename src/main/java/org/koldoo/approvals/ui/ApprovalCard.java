package org.koldoo.approvals.ui;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.koldoo.approvals.Waiting;
import org.koldoo.approvals.ui.DeedWords.Line;
import org.koldoo.base.ui.Tag;
import org.koldoo.base.ui.TimeElement;
import org.koldoo.base.ui.Words;

/** One proposal: what it is, whose, since when, what exactly it would do, and what can be pressed. */
class ApprovalCard extends ListItem {

    private final Div buttons = new Div();

    ApprovalCard(Waiting waiting, String who, List<Line> lines) {
        addClassNames("k-card", "k-two");
        add(new H3(Words.of("approval." + waiting.proposal().kind())));
        var about = new Div(new Span(new Text(Words.of("approvals.by", who) + ", "), new TimeElement(waiting.since())));
        about.addClassName("k-task-about");
        var number = waiting.proposal().caseNumber();
        if (number != null) {
            about.add(new Span(Words.of("approvals.case", number.value())));
        }
        add(about);
        buttons.addClassName("k-two-buttons");
        add(new ExactlyWhat(lines), buttons);
    }

    ApprovalCard standIn() {
        var about = new Paragraph(new Tag(Words.of("approvals.standIn")), new Text(" "));
        about.add(Words.of("approvals.standIn.why"));
        addComponentAtIndex(2, about);
        return this;
    }

    ApprovalCard waitsFor(String names) {
        addComponentAtIndex(2, new Paragraph(Words.of("approvals.waitsFor", names)));
        return this;
    }

    ApprovalCard button(String key, boolean main, Runnable pressed) {
        var button = new Button(Words.of(key), click -> pressed.run());
        if (main) {
            button.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        }
        buttons.add(button);
        return this;
    }
}
