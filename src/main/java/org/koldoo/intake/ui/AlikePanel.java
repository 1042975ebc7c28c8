package org.koldoo.intake.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.koldoo.base.ui.Links;
import org.koldoo.base.ui.Words;
import org.koldoo.cases.CaseHead;

/** Cases that could be the same person's, by number and code name; looking at one leaves the draft as it is. */
class AlikePanel extends Div {

    AlikePanel(List<CaseHead> cases) {
        setVisible(!cases.isEmpty());
        addClassName("k-panel");
        var list = new UnorderedList();
        cases.forEach(head -> list.add(new ListItem(
                Links.to("case/" + head.number().value(), head.number().value() + ", " + head.codeName()))));
        add(new H2(Words.of("intake.alike.title")), new Paragraph(Words.of("intake.alike.text")), list);
    }
}
