package org.koldoo.accounts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import org.koldoo.base.ui.LanguageChoice;
import org.koldoo.base.ui.LanguageSwitch;
import org.koldoo.base.ui.Words;

/** A page outside the frame, before somebody is let in: name, languages, one thing to do. */
abstract class Doorway extends Div implements HasDynamicTitle {

    private final Main main = new Main();
    private final String titleKey;

    Doorway(LanguageChoice languages, String titleKey) {
        this.titleKey = titleKey;
        addClassName("k-accounts-door");
        var name = new Span(Words.of("shell.product"));
        name.addClassName("k-product");
        var header = new Header(name, new LanguageSwitch(languages));
        header.addClassName("k-header");
        main.add(new H1(Words.of(titleKey)));
        add(header, main);
    }

    final void show(Component... content) {
        main.add(content);
    }

    /** Under the heading, where it is read first. */
    final void showFirst(Component content) {
        main.addComponentAtIndex(1, content);
    }

    @Override
    public String getPageTitle() {
        return Words.of(titleKey);
    }
}
