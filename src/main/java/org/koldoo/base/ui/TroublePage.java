package org.koldoo.base.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;

/** What a page says that could not be shown: calm, what happened, what to do. */
abstract class TroublePage extends Div implements HasDynamicTitle {

    TroublePage() {
        addClassName("k-page");
    }

    final void say(String title, String what) {
        removeAll();
        add(new PageHeader(title), new Paragraph(what), Links.primary("", Words.of("trouble.home")));
    }

    @Override
    public String getPageTitle() {
        return Words.of("shell.product");
    }
}
