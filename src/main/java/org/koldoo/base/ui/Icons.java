package org.koldoo.base.ui;

import com.vaadin.flow.component.icon.SvgIcon;

/** Our own icons, small SVG files; always beside words, so that a screen reader need not see them. */
public final class Icons {

    private Icons() {}

    /** @param name name of a file under {@code assets/icons} without its ending */
    public static SvgIcon of(String name) {
        var icon = new SvgIcon("assets/icons/" + name + ".svg");
        icon.addClassName("k-icon");
        icon.getElement().setAttribute("aria-hidden", "true");
        return icon;
    }
}
