package org.koldoo.audit.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.Refused;
import org.koldoo.base.Texts;
import org.koldoo.base.UserId;
import org.koldoo.base.ui.EmptyState;
import org.koldoo.base.ui.Links;
import org.koldoo.base.ui.Notices;
import org.koldoo.base.ui.Page;
import org.koldoo.base.ui.PageHeader;
import org.koldoo.base.ui.TimeElement;
import org.koldoo.base.ui.Words;
import org.koldoo.cases.Cases;
import org.koldoo.journal.Alert;
import org.koldoo.journal.Alerts;

/** What the reader was told because it happened: new ones first, each to be confirmed. */
@Route("alerts")
@RolesAllowed({"CASEWORKER", "SUPERVISOR", "OFFICER", "COORDINATOR", "LAWYER", "OVERSIGHT", "CUSTODIAN", "ADMIN"})
class AlertsView extends Page {

    static final String ROUTE = "alerts";
    private static final int MOST = 200;

    /** Where the kinds of things that alerts are about have their words. */
    private static final List<String> KINDS = List.of("approval.", "keeping.kind.");

    private final Div content = new Div();
    private final transient Alerts alerts;
    private final transient Cases cases;
    private final transient LookedWords words;
    private final transient Texts texts;

    AlertsView(Alerts alerts, Cases cases, LookedWords words, Texts texts) {
        this.alerts = alerts;
        this.cases = cases;
        this.words = words;
        this.texts = texts;
        add(new PageHeader(Words.of("alerts.title"), Words.of("alerts.lead")), content);
        refresh();
    }

    private void refresh() {
        content.removeAll();
        var all = alerts.mine(MOST);
        var open = readable(all);
        if (all.isEmpty()) {
            content.add(new EmptyState(Words.of("alerts.none")));
            return;
        }
        group("alerts.new", all.stream().filter(alert -> !alert.seen()).toList(), open);
        group("alerts.seen", all.stream().filter(Alert::seen).toList(), open);
    }

    /** Only what the reader may open is a link; else it is a number. */
    private Set<CaseNumber> readable(List<Alert> all) {
        var numbers =
                all.stream().map(Alert::caseNumber).filter(Objects::nonNull).collect(Collectors.toSet());
        return numbers.isEmpty() ? Set.of() : cases.heads(numbers).keySet();
    }

    private void group(String title, List<Alert> some, Set<CaseNumber> open) {
        if (some.isEmpty()) {
            return;
        }
        var list = new UnorderedList();
        list.addClassName("k-two-list");
        some.forEach(alert -> list.add(row(alert, open)));
        content.add(new H2(Words.of(title, some.size())), list);
    }

    private ListItem row(Alert alert, Set<CaseNumber> open) {
        var item = new ListItem();
        item.addClassNames("k-card", alert.seen() ? "k-alert-seen" : "k-alert-new");
        var what = new Paragraph(text(alert.kind()));
        what.addClassName("k-alert-what");
        var about = new Div(new TimeElement(alert.at()), new Span(words.who(alert.by())));
        about.addClassName("k-task-about");
        var number = alert.caseNumber();
        if (number != null) {
            var words = Words.of("approvals.case", number.value());
            about.add(open.contains(number) ? Links.to("case/" + number.value(), words) : new Span(words));
        }
        new TreeMap<>(alert.facts()).forEach((key, value) -> {
            boolean saidAlready = key.equals("user") && value.equals(alert.by().toString());
            if (texts.has("alert.fact." + key) && !saidAlready) {
                about.add(new Span(Words.of("alert.fact." + key, value(key, value))));
            }
        });
        item.add(what, about);
        if (!alert.seen()) {
            item.add(new Button(Words.of("alerts.confirm"), click -> confirm(alert.id())));
        }
        return item;
    }

    private String text(String kind) {
        return texts.has("alert." + kind) ? Words.of("alert." + kind) : Words.of("alerts.other", kind);
    }

    private String value(String key, String value) {
        if (key.equals("user")) {
            return words.who(new UserId(UUID.fromString(value)));
        }
        if (key.equals("kind")) {
            return KINDS.stream()
                    .map(prefix -> prefix + value)
                    .filter(texts::has)
                    .findFirst()
                    .map(Words::of)
                    .orElse(value);
        }
        return value;
    }

    private void confirm(UUID alert) {
        try {
            alerts.seen(alert);
        } catch (Refused refused) {
            Notices.refused(refused);
        }
        refresh();
    }
}
