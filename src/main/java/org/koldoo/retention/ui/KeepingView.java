package org.koldoo.retention.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import org.koldoo.base.BodyCode;
import org.koldoo.base.CurrentActor;
import org.koldoo.base.Role;
import org.koldoo.base.ui.Links;
import org.koldoo.base.ui.Notices;
import org.koldoo.base.ui.Page;
import org.koldoo.base.ui.PageHeader;
import org.koldoo.base.ui.Pairs;
import org.koldoo.base.ui.WithProof;
import org.koldoo.retention.CaseDates;
import org.koldoo.retention.Holds;
import org.koldoo.retention.Keeping;
import org.koldoo.retention.Periods;
import org.koldoo.retention.Preview;

/** What will go and when, how long everything is kept, and why: before it goes, never after. */
@Route("keeping/:days?")
@RolesAllowed({"SUPERVISOR", "COORDINATOR", "OVERSIGHT"})
class KeepingView extends Page implements BeforeEnterObserver {

    private static final int[] SPANS = {30, 90, 365};
    private static final int FEWEST = 5;

    private final transient Keeping keeping;
    private final transient Periods periods;
    private final transient Holds holds;
    private final transient KeepingWords words;
    private final transient WithProof proof;

    KeepingView(Keeping keeping, Periods periods, Holds holds, KeepingWords words, WithProof proof) {
        this.keeping = keeping;
        this.periods = periods;
        this.holds = holds;
        this.words = words;
        this.proof = proof;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var wanted = event.getRouteParameters().get("days").orElse("");
        show(Arrays.stream(SPANS)
                .filter(days -> String.valueOf(days).equals(wanted))
                .findFirst()
                .orElse(SPANS[0]));
    }

    private void show(int days) {
        removeAll();
        var actor = CurrentActor.require();
        var header = new PageHeader(getTranslation("keeping.title"), getTranslation("keeping.lead"));
        if (actor.has(Role.OVERSIGHT)) {
            header.actions(new Button(
                    getTranslation("keeping.hold"),
                    click -> new HoldDialog(null, holds, () -> Notices.done(getTranslation("keeping.hold.done")))
                            .open()));
        }
        add(header, spans(days));
        var preview = keeping.preview(days);
        if (actor.has(Role.SUPERVISOR)) {
            add(own(preview, days));
        }
        if (actor.has(Role.COORDINATOR) || actor.has(Role.OVERSIGHT)) {
            add(all(preview, days), figures(preview));
        }
        add(new PeriodList(periods, proof, actor.has(Role.COORDINATOR)));
    }

    private Component spans(int shown) {
        var list = new UnorderedList();
        for (var days : SPANS) {
            var link = Links.to("keeping/" + days, getTranslation("keeping.within", days));
            if (days == shown) {
                link.getElement().setAttribute("aria-current", "page");
            }
            list.add(new ListItem(link));
        }
        var nav = new Nav(list);
        nav.addClassName("k-casepages-nav");
        nav.getElement().setAttribute("aria-label", getTranslation("keeping.spans"));
        return nav;
    }

    private Component own(Preview preview, int days) {
        var part = new Div(new H2(getTranslation("keeping.own")));
        if (preview.soon().isEmpty()) {
            part.add(new Paragraph(getTranslation("keeping.nothing", days)));
            return part;
        }
        var rows = new UnorderedList();
        rows.addClassName("k-tasks");
        preview.soon().forEach(one -> rows.add(row(one)));
        part.add(rows);
        return part;
    }

    private ListItem row(CaseDates dates) {
        var what = new Div(
                new H3(Links.to(
                        "case/" + dates.number() + "/keeping", dates.number().value())),
                new Paragraph(words.when(dates)));
        var why = words.why(dates);
        if (!why.isBlank()) {
            var line = new Paragraph(why);
            line.addClassName("k-quiet");
            what.add(line);
        }
        var row = new ListItem(what);
        row.addClassNames("k-task", "k-keeping-row");
        return row;
    }

    private Component all(Preview preview, int days) {
        var part = new Div(new H2(getTranslation("keeping.all")));
        if (preview.bodies().isEmpty()) {
            part.add(new Paragraph(getTranslation("keeping.nothing", days)));
            return part;
        }
        var pairs = new Pairs();
        preview.bodies()
                .forEach((body, counts) -> pairs.pair(
                        words.body(BodyCode.of(body)),
                        getTranslation("keeping.counts", counts.names(), counts.everything(), counts.keptBack())));
        part.add(pairs);
        return part;
    }

    /** Few people in a year are no number. */
    private Component figures(Preview preview) {
        var part = new Div(
                new H2(getTranslation("keeping.figures")), new Paragraph(getTranslation("keeping.figures.help")));
        var pairs = new Pairs();
        preview.figures()
                .forEach((year, count) -> pairs.pair(
                        String.valueOf(year),
                        count < FEWEST
                                ? getTranslation("keeping.figures.few", FEWEST)
                                : getTranslation("keeping.figures.cases", count)));
        part.add(pairs);
        return part;
    }
}
