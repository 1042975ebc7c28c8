package org.koldoo.supervision.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import org.koldoo.base.ui.Links;
import org.koldoo.base.ui.PageHeader;
import org.koldoo.supervision.Team;
import org.koldoo.supervision.TeamOverview;

/** The team at a glance; every number is a link to its list. */
@Route("team/:list?")
@RolesAllowed("SUPERVISOR")
class TeamView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Team team;
    private final transient TeamLists lists;
    private final transient Clock clock;

    TeamView(Team team, TeamLists lists, Clock clock) {
        this.team = team;
        this.lists = lists;
        this.clock = clock;
        addClassName("k-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var overview = team.overview();
        var list = event.getRouteParameters().get("list").orElse("overdue");
        add(new PageHeader(getTranslation("supervision.team.title")), tiles(overview, list), new Workload(overview));
        add(lists.create(list, overview, clock.instant()));
    }

    private Div tiles(TeamOverview overview, String shown) {
        var figures = overview.figures();
        var tiles = new Div(
                tile("open", figures.open(), shown),
                tile("overdue", figures.overdue(), shown),
                tile("unassigned", figures.unassigned(), shown),
                tile("approvals", figures.approvals(), shown),
                tile("sent", overview.sent(), shown),
                tile("received", overview.received(), shown),
                tile("outside", overview.outside(), shown));
        tiles.addClassName("k-supervision-tiles");
        return tiles;
    }

    private com.vaadin.flow.component.html.Anchor tile(String list, long count, String shown) {
        var number = new Paragraph(String.valueOf(count));
        number.addClassName("k-supervision-number");
        var label = new Paragraph(getTranslation("supervision.list." + list));
        var tile = Links.to("team/" + list, number, label);
        tile.addClassName("k-supervision-tile");
        if (list.equals(shown)) {
            tile.getElement().setAttribute("aria-current", "page");
        }
        return tile;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("app.name");
    }

    /** How much each person carries, as words and a bar. */
    private static class Workload extends Div {

        Workload(TeamOverview overview) {
            addClassName("k-supervision-workload");
            add(new H2(getTranslation("supervision.workload")));
            long most = overview.figures().loads().stream()
                    .mapToLong(l -> l.open())
                    .max()
                    .orElse(1);
            for (var load : overview.figures().loads()) {
                var name = overview.members().stream()
                        .filter(m -> m.id().equals(load.person()))
                        .findFirst()
                        .map(m -> m.displayName())
                        .orElse(getTranslation("supervision.nobody"));
                var bar = Links.to(
                        "team/" + (load.person() == null ? "unassigned" : TeamLists.OF + load.person()),
                        getTranslation("supervision.load", name, load.open(), load.overdue()));
                bar.addClassName("k-supervision-bar");
                bar.getStyle().set("--k-share", Math.round(100.0 * load.open() / Math.max(1, most)) + "%");
                add(bar);
            }
        }
    }
}
