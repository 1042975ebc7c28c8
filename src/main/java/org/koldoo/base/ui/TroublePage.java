package org.koldoo.base.ui;

import com.vaadin.flow.component.html.Paragraph;

/** What a page says that could not be shown: calm, what happened, what to do. */
abstract class TroublePage extends Page {

    final void say(String title, String what) {
        removeAll();
        add(new PageHeader(title), new Paragraph(what), Links.primary("", Words.of("trouble.home")));
    }
}
