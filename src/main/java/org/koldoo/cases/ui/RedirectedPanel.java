package org.koldoo.cases.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.koldoo.base.BodyCode;
import org.koldoo.base.Refused;
import org.koldoo.base.ui.Links;
import org.koldoo.base.ui.SourceWords;
import org.koldoo.base.ui.Words;
import org.koldoo.cases.ConflictWall;
import org.koldoo.cases.Consents;
import org.koldoo.workflow.Attempts;
import org.koldoo.workflow.WorkItem;

/** Why a task came back to the owner of the case, and what the owner can do: record a basis, or do it without the body. */
class RedirectedPanel extends Section {

    RedirectedPanel(
            WorkItem item,
            String reason,
            Names names,
            Consents consents,
            ConflictWall wall,
            Attempts attempts,
            Runnable readdressed) {
        addClassNames("k-panel", "k-casepages-redirected");
        var intended = item.intendedBody();
        var body = intended == null ? "" : names.body(intended);
        add(new H2(Words.of("task.redirected.title", body)));
        add(new Paragraph(Words.of("task.redirected." + reason, body)));
        if (reason.equals("NO_BASIS") && intended != null) {
            addBasis(item, intended, body, consents, attempts, readdressed);
        } else if (reason.equals("EXCLUDED") && intended != null) {
            addRoutes(item, intended, names, wall);
        }
    }

    /** Whom to turn to instead; where it is no rule but a proposal, it says so. */
    private void addRoutes(WorkItem item, BodyCode intended, Names names, ConflictWall wall) {
        List<ConflictWall.Route> routes;
        try {
            routes = wall.routes(item.caseNumber(), intended);
        } catch (Refused onlyTheOwnerIsTold) {
            return;
        }
        if (routes.isEmpty()) {
            add(new Paragraph(Words.of("wall.routes.none")));
            return;
        }
        add(new Paragraph(Words.of("wall.routes")));
        var list = new UnorderedList();
        routes.forEach(route -> list.add(new ListItem(
                route.verified()
                        ? names.body(route.body())
                        : Words.of("wall.routes.proposal", names.body(route.body()), SourceWords.of(route.source())))));
        add(list);
        add(new Div(Links.to("ask-consent/" + item.caseNumber(), Words.of("consents.ask"))));
    }

    private void addBasis(
            WorkItem item, BodyCode intended, String body, Consents consents, Attempts attempts, Runnable then) {
        var form = new BasisForm(Words.of("task.redirected.send", body), (kind, why, knowing) -> {
            attempts.run(() -> {
                consents.recordBasis(item.caseNumber(), intended, kind, why, knowing);
            });
            then.run();
        });
        add(new NativeDetails(Words.of("task.redirected.basis", body), form));
        add(new Div(Links.to("ask-consent/" + item.caseNumber(), Words.of("consents.ask"))));
    }
}
