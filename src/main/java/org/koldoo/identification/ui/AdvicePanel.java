package org.koldoo.identification.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import org.koldoo.identification.Advice;
import org.koldoo.identification.AdviceResult;
import org.koldoo.identification.Dimension;

/** The advice of the decision tables in words, with the themes that are still open. Announced politely when it changes. */
class AdvicePanel extends Section {

    private final H2 result = new H2();
    private final Paragraph meaning = new Paragraph();
    private final Div themes = new Div();

    AdvicePanel() {
        addClassName("k-identification-advice");
        getElement().setAttribute("aria-live", "polite");
        add(result, meaning, themes);
    }

    void show(Advice advice) {
        var key = "identification.advice." + advice.result().name();
        result.setText(getTranslation(key));
        meaning.setText(getTranslation(key + ".help"));
        themes.removeAll();
        list("identification.screening.positive", advice.positive());
        if (advice.result() == AdviceResult.NOT_ENOUGH_ASKED) {
            list("identification.screening.open", advice.open());
        }
    }

    private void list(String title, java.util.Set<Dimension> dimensions) {
        if (dimensions.isEmpty()) {
            return;
        }
        var list = new UnorderedList();
        dimensions.stream()
                .sorted()
                .forEach(d -> list.add(new ListItem(getTranslation("identification.theme." + d.name()))));
        themes.add(new Paragraph(getTranslation(title)), list);
    }
}
