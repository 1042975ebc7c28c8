package org.koldoo.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;

/** Links inside the program: followed without loading the page again, and real addresses for a new tab. */
public final class Links {

    private Links() {}

    /** @param route path without leading slash */
    public static Anchor to(String route, String words) {
        var link = new Anchor(route, words);
        link.getElement().setAttribute("router-link", true);
        return link;
    }

    public static Anchor to(String route, Component... content) {
        var link = to(route, "");
        link.add(content);
        return link;
    }

    /** A link that looks like the page's main button. */
    public static Anchor primary(String route, String words) {
        var link = to(route, words);
        link.addClassNames("k-button", "k-button-primary");
        return link;
    }

    /** A telephone number as people write it, dialled with one touch. */
    public static Anchor dial(String telephone) {
        return new Anchor("tel:" + telephone.replaceAll("[^+0-9]", ""), telephone);
    }

    public static Anchor button(String route, String words) {
        var link = to(route, words);
        link.addClassName("k-button");
        return link;
    }
}
