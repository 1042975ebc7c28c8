package org.koldoo.base.ui;

import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.koldoo.base.Actor;
import org.koldoo.base.Role;
import org.springframework.beans.factory.ObjectProvider;

/** The main menu, filtered by role; on a phone a bar at the bottom with two entries, danger, and the rest behind "More". */
class MainMenu extends Nav {

    private static final Set<Role> HELP_IN_DANGER = Set.of(Role.CASEWORKER, Role.SUPERVISOR, Role.OFFICER);
    private static final String DANGER = "danger";
    private static final int MOST = 99;

    private final List<Anchor> links = new ArrayList<>();
    private final NativeButton more = new NativeButton();
    private final ObjectProvider<ShellCount> counts;

    MainMenu(List<ShellItem> items, ObjectProvider<ShellCount> counts, Optional<Actor> actor) {
        this.counts = counts;
        addClassName("k-menu");
        getElement().setAttribute("aria-label", Words.of("shell.menu"));
        setVisible(actor.isPresent());
        actor.ifPresent(person -> fill(items, person));
    }

    private void fill(List<ShellItem> items, Actor person) {
        var list = new UnorderedList();
        if (person.roles().stream().anyMatch(HELP_IN_DANGER::contains)) {
            var danger = link(DANGER, "shell.danger", DANGER);
            danger.addClassName("k-danger-now");
            list.add(new ListItem(danger));
        }
        items.stream()
                .filter(item -> !item.route().equals(DANGER))
                .filter(item -> item.roles().stream().anyMatch(person::has))
                .forEach(item -> list.add(new ListItem(link(item.route(), item.labelKey(), item.icon()))));
        add(list, more(list));
    }

    private Anchor link(String route, String labelKey, String icon) {
        var link = Links.to(route, Icons.of(icon), new Span(Words.of(labelKey)));
        links.add(link);
        return link;
    }

    private NativeButton more(UnorderedList list) {
        more.add(Icons.of("more"), new Span(Words.of("shell.more")));
        more.addClassName("k-menu-more");
        more.setVisible(list.getComponentCount() > 3);
        more.getElement().setAttribute("aria-expanded", "false").setAttribute("data-menu-more", true);
        return more;
    }

    /** What waits behind the entries; on a phone also beside "More", behind which they lie. */
    private void count() {
        if (!isVisible()) {
            return;
        }
        long all = 0;
        for (var counted : counts) {
            var link = links.stream()
                    .filter(it -> it.getHref().equals(counted.route()))
                    .findFirst();
            if (link.isPresent()) {
                long count = counted.count();
                show(link.get(), count);
                all += count;
            }
        }
        show(more, all);
    }

    private static void show(HasComponents entry, long count) {
        var before = entry.getElement()
                .getChildren()
                .filter(child -> child.getClassList().contains("k-menu-count"))
                .toList();
        before.forEach(child -> entry.getElement().removeChild(child));
        if (count > 0) {
            var number = new Span(count > MOST ? MOST + "+" : Long.toString(count));
            number.addClassName("k-menu-count");
            number.getElement().setAttribute("aria-label", Words.of("shell.waiting", count));
            entry.add(number);
        }
    }

    /** Of two entries that lie above each other, such as procedures and procedures/adoption, the nearer one is current. */
    void mark(String path) {
        count();
        var current = links.stream()
                .filter(link -> path.equals(link.getHref()) || path.startsWith(link.getHref() + "/"))
                .max(Comparator.comparingInt(link -> link.getHref().length()));
        for (var link : links) {
            if (current.filter(link::equals).isPresent()) {
                link.getElement().setAttribute("aria-current", "page");
            } else {
                link.getElement().removeAttribute("aria-current");
            }
        }
    }
}
