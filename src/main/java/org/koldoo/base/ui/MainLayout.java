package org.koldoo.base.ui;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.CurrentActor;
import org.springframework.beans.factory.ObjectProvider;

/**
 * The frame of every screen: product name, menu at thumb reach on a phone and at the side on a wide screen, help in danger,
 * language, profile, and the quick way out.
 */
@Layout
@AnonymousAllowed
class MainLayout extends Div implements RouterLayout, AfterNavigationObserver {

    private final Main content = new Main();
    private final Div notices = new Div();
    private final ObjectProvider<ShellNotice> shellNotices;
    private final MainMenu menu;
    private @Nullable String shown;

    MainLayout(
            ObjectProvider<ShellItem> items,
            ObjectProvider<ShellNotice> shellNotices,
            ObjectProvider<ShellCount> counts,
            LanguageChoice languages,
            SignOut signOut) {
        this.shellNotices = shellNotices;
        addClassName("k-shell");
        content.setId("content");
        content.getElement().setAttribute("tabindex", "-1");
        notices.addClassName("k-notices");
        var actor = CurrentActor.find();
        menu = new MainMenu(items.stream().toList(), counts, actor);
        var exit = new QuickExit(signOut);
        exit.setVisible(actor.isPresent());
        var header = header(languages, signOut, actor.isPresent());
        header.add(exit);
        add(skipLink(), notices, header, new ConnectionBanner());
        add(menu, content);
    }

    private static Anchor skipLink() {
        var skip = new Anchor("#content", Words.of("shell.skip"));
        skip.addClassName("k-skip");
        skip.getElement().setAttribute("router-ignore", true);
        return skip;
    }

    private static Header header(LanguageChoice languages, SignOut signOut, boolean signedIn) {
        var name = Links.to("", Words.of("shell.product"));
        name.addClassName("k-product");
        var header = new Header(name, new LanguageSwitch(languages));
        header.addClassName("k-header");
        if (signedIn) {
            header.add(new ProfileMenu(signOut));
        }
        return header;
    }

    @Override
    public void showRouterLayoutContent(HasElement view) {
        content.getElement().removeAllChildren();
        content.getElement().appendChild(view.getElement());
    }

    @Override
    public void removeRouterLayoutContent(HasElement view) {
        content.getElement().removeAllChildren();
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var path = event.getLocation().getPath();
        menu.mark(path);
        var waits = menu.count();
        notices.removeAll();
        shellNotices
                .orderedStream()
                .sorted(Comparator.comparingInt(ShellNotice::order))
                .flatMap(notice -> notice.create(waits).stream())
                .forEach(notices::add);
        if (shown != null && !shown.equals(path)) {
            UI.getCurrent().getPage().executeJs("window.koldoo && window.koldoo.arrive($0)", sameThing(shown, path));
        }
        shown = path;
    }

    /** Another section of the same case is no new page: the reader stays where the sections are. */
    private static boolean sameThing(String before, String now) {
        return before.contains("/") && now.contains("/") && thing(before).equals(thing(now));
    }

    private static String thing(String path) {
        var parts = path.split("/");
        return parts[0] + "/" + parts[1];
    }
}
