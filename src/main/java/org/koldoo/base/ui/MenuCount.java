package org.koldoo.base.ui;

import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.html.Span;

/** The number beside an entry of the menu: read as a figure, heard as words. */
final class MenuCount {

    private static final int MOST = 99;
    private static final String STYLE = "k-menu-count";

    private MenuCount() {}

    static void show(HasComponents entry, long count) {
        var before = entry.getElement()
                .getChildren()
                .filter(child -> child.getClassList().contains(STYLE))
                .toList();
        before.forEach(child -> entry.getElement().removeChild(child));
        if (count > 0) {
            entry.add(number(count));
        }
    }

    private static Span number(long count) {
        var figure = new Span(count > MOST ? MOST + "+" : Long.toString(count));
        figure.getElement().setAttribute("aria-hidden", "true");
        var heard = new Span(Words.of("shell.waiting", count));
        heard.addClassName("k-hidden");
        var number = new Span(figure, heard);
        number.addClassName(STYLE);
        return number;
    }
}
