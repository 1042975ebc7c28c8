package org.koldoo.base.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.koldoo.base.Actor;
import org.koldoo.base.Role;
import org.springframework.beans.factory.ObjectProvider;

/**
 * The main menu, filtered by role: what is done every day, then groups that fold; on a phone a bar at the bottom with danger,
 * the first two entries, and the rest behind "More".
 */
class MainMenu extends Nav {

    private static final Set<Role> HELP_IN_DANGER = Set.of(Role.CASEWORKER, Role.SUPERVISOR, Role.OFFICER);
    private static final String DANGER = "danger";

    private final List<Anchor> links = new ArrayList<>();
    private final List<MenuGroup> groups = new ArrayList<>();
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
        var own = items.stream()
                .filter(item -> item.roles().stream().anyMatch(person::has))
                .sorted(Comparator.comparingInt(ShellItem::order))
                .collect(Collectors.groupingBy(ShellItem::group));
        // Who has no cases has what waits for them in the first place, and the little there is unfolded.
        boolean cases = own.containsKey(ShellGroup.DAILY);
        var first = cases ? ShellGroup.DAILY : ShellGroup.CHECKS;
        plain(list, own.getOrDefault(first, List.of()));
        Arrays.stream(ShellGroup.values())
                .filter(group -> group != first && own.containsKey(group))
                .forEach(group -> group(list, group, own, !cases));
        add(list, more(list));
    }

    private void plain(UnorderedList list, List<ShellItem> items) {
        items.forEach(item -> list.add(new ListItem(link(item))));
    }

    /** One entry needs no name above it. */
    private void group(UnorderedList list, ShellGroup group, Map<ShellGroup, List<ShellItem>> own, boolean open) {
        var items = own.getOrDefault(group, List.of());
        if (items.size() == 1) {
            plain(list, items);
        } else {
            var folds = new MenuGroup(group, items.stream().map(this::link).toList(), open);
            groups.add(folds);
            list.add(folds);
        }
    }

    private Anchor link(ShellItem item) {
        return link(item.route(), item.labelKey(), item.icon());
    }

    private Anchor link(String route, String labelKey, String icon) {
        var link = Links.to(route, Icons.of(icon), new Span(Words.of(labelKey)));
        links.add(link);
        return link;
    }

    private NativeButton more(UnorderedList list) {
        var open = new Span(Words.of("shell.more"));
        open.addClassName("k-menu-closed");
        var close = new Span(Words.of("button.close"));
        close.addClassName("k-menu-opened");
        more.add(Icons.of("more"), open, close);
        more.addClassName("k-menu-more");
        more.setVisible(list.getComponentCount() > 3 || !groups.isEmpty());
        more.getElement().setAttribute("aria-expanded", "false").setAttribute("data-menu-more", true);
        return more;
    }

    /** For the page that is shown; the same figures serve the notices above it. */
    Waits count() {
        if (!isVisible()) {
            return new Waits(Map.of());
        }
        var routes = links.stream().map(Anchor::getHref).collect(Collectors.toSet());
        var waits = Waits.count(counts, routes::contains);
        links.forEach(link -> MenuCount.show(link, waits.at(link.getHref())));
        groups.forEach(group -> group.show(waits));
        MenuCount.show(more, waits.all());
        return waits;
    }

    /** Of two entries that lie above each other, such as procedures and procedures/adoption, the nearer one is current. */
    void mark(String path) {
        var current = links.stream()
                .filter(link -> path.equals(link.getHref()) || path.startsWith(link.getHref() + "/"))
                .max(Comparator.comparingInt(link -> link.getHref().length()));
        links.forEach(link -> link.getElement().removeAttribute("aria-current"));
        current.ifPresent(link -> {
            link.getElement().setAttribute("aria-current", "page");
            groups.stream().filter(group -> group.has(link)).forEach(MenuGroup::open);
        });
    }
}
