package org.koldoo.base.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;

/** A screen. Its tab says the product's name and nothing else, whatever the screen shows. */
public abstract class Page extends Div implements HasDynamicTitle {

    protected Page() {
        addClassName("k-page");
    }

    @Override
    public final String getPageTitle() {
        return Words.of("shell.product");
    }
}
