package org.koldoo.accounts.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.koldoo.base.ui.Words;

/** The other way in, below the form: at the provider of the own organisation. */
class SignOnPanel extends Div {

    SignOnPanel(String path) {
        addClassNames("k-form", "k-accounts-sign-on");
        var go = new Anchor(path, Words.of("signon.go"));
        go.setRouterIgnore(true);
        go.setId("sign-on");
        var what = new Paragraph(Words.of("signon.what"));
        what.addClassName("k-quiet");
        add(go, what);
    }

    static Paragraph refused() {
        var refused = new Paragraph(Words.of("signon.refused"));
        refused.addClassNames("k-errors", "k-accounts-refused");
        refused.getElement().setAttribute("role", "alert");
        return refused;
    }
}
