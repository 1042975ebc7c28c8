package org.koldoo.cases.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.Refused;
import org.koldoo.base.ui.Page;
import org.koldoo.base.ui.Words;
import org.koldoo.cases.Scope;

/** One case: who it is about (by code name), how far it has come, what to do now, and its sections by their own links. */
@Route("case/:number/:section?")
@RolesAllowed({"CASEWORKER", "SUPERVISOR", "OFFICER", "COORDINATOR", "LAWYER"})
class CaseView extends Page implements BeforeEnterObserver {

    private final CaseDesk desk;
    private final CaseParts parts;
    private final List<CaseSection> sections;
    private @Nullable CaseNumber shown;

    CaseView(CaseDesk desk, CaseParts parts, List<CaseSection> sections) {
        this.desk = desk;
        this.parts = parts;
        this.sections = sections.stream()
                .sorted(Comparator.comparingInt(CaseSection::order))
                .toList();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var number = CaseNumber.parse(event.getRouteParameters().get("number").orElse(""));
        try {
            var opened = number.equals(shown) ? desk.goOn(number) : desk.open(number);
            shown = number;
            show(opened, event.getRouteParameters().get("section").orElse(""));
        } catch (Refused refused) {
            if (!refused.code().equals("reading.purpose")) {
                throw refused;
            }
            event.forwardTo("reading/" + number.value()); // too many cases at once: what for?
        }
    }

    private void show(CaseDesk.Opened opened, String wanted) {
        removeAll();
        add(parts.header(opened));
        if (opened.scope() != Scope.FULL) {
            parts.hour(opened, this).ifPresent(this::add);
            if (!opened.mine().isEmpty()) { // the way back to one's own task; of others nothing is said
                add(parts.next(opened));
            }
            add(parts.shared(opened));
            return;
        }
        var visible = sections.stream()
                .filter(section -> section.visible(opened.head()))
                .toList();
        var section = visible.stream()
                .filter(one -> wanted.isEmpty() || one.key().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new Refused("case.section.unknown"));
        var next = parts.next(opened);
        if (section == visible.getFirst()) {
            add(parts.stages(opened), next);
        } else {
            next.addClassName("k-next-small");
            add(next);
        }
        add(parts.navigation(opened.head(), visible, section));
        var content = new Div(section.create(opened.head()));
        content.addClassName("k-casepages-section");
        content.getElement().setAttribute("data-section", section.key());
        content.getElement().setAttribute("aria-label", Words.of("case.section." + section.key()));
        add(content);
    }
}
