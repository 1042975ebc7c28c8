package org.koldoo.base.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/**
 * A named group of the main menu. The page's own script folds it, without asking the server; what waits inside stays beside
 * the name while it is folded.
 */
class MenuGroup extends ListItem {

    private static final String EXPANDED = "aria-expanded";

    private final NativeButton head = new NativeButton();
    private final List<Anchor> links;

    MenuGroup(ShellGroup group, List<Anchor> links, boolean open) {
        this.links = links;
        addClassName("k-menu-group");
        var list = new UnorderedList();
        list.setId("k-menu-" + group.id());
        links.forEach(link -> list.add(new ListItem(link)));
        head.addClassName("k-menu-head");
        head.add(new Span(Words.of(group.labelKey())));
        head.getElement()
                .setAttribute("data-menu-group", true)
                .setAttribute(EXPANDED, String.valueOf(open))
                .setAttribute("aria-controls", "k-menu-" + group.id());
        add(head, list);
    }

    boolean has(Anchor link) {
        return links.contains(link);
    }

    /** For the page that is shown; also where the reader had folded it in the browser, of which the server does not know. */
    void open() {
        head.getElement().setAttribute(EXPANDED, "true");
        head.getElement().executeJs("this.setAttribute('aria-expanded', 'true')");
    }

    void show(Waits waits) {
        MenuCount.show(
                head, links.stream().mapToLong(link -> waits.at(link.getHref())).sum());
    }
}
