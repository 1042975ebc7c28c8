package org.koldoo.accounts.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.koldoo.base.ui.Words;

/** Ten recovery codes, once on the screen; on paper nothing says what they are for. */
class CodeSheet extends Div {

    CodeSheet(List<String> codes) {
        addClassName("k-accounts-codes");
        var list = new OrderedList();
        codes.forEach(code -> list.add(new ListItem(new Code(code))));
        var print = new Button(
                Words.of("factor.codes.print"),
                click -> UI.getCurrent().getPage().executeJs("window.print()"));
        add(new Paragraph(Words.of("factor.codes.lead")), list, print);
    }
}
