package org.koldoo.intake.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.Refused;
import org.koldoo.base.ui.DueBadge;
import org.koldoo.base.ui.DueText;
import org.koldoo.base.ui.Links;
import org.koldoo.base.ui.NextAction;
import org.koldoo.base.ui.PageHeader;
import org.koldoo.base.ui.Words;
import org.koldoo.cases.CaseHead;
import org.koldoo.cases.Cases;
import org.koldoo.intake.Intake;
import org.koldoo.intake.PersonTexts;
import org.koldoo.workflow.Procedures;
import org.koldoo.workflow.WorkItems;

/** The case is made: its number and code name, what comes next, and a slip for the person that gives nothing away. */
@Route("intake-done/:draft")
@RolesAllowed({"CASEWORKER", "SUPERVISOR", "OFFICER"})
class IntakeDoneView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Intake intake;
    private final Cases cases;
    private final WorkItems workItems;
    private final Procedures procedures;
    private final PrintQuestion print;
    private final DueText dueText;

    IntakeDoneView(
            Intake intake,
            Cases cases,
            WorkItems workItems,
            Procedures procedures,
            PrintQuestion print,
            DueText dueText) {
        this.intake = intake;
        this.cases = cases;
        this.workItems = workItems;
        this.procedures = procedures;
        this.print = print;
        this.dueText = dueText;
        addClassName("k-intake");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("intake.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var number = event.getRouteParameters()
                .get("draft")
                .flatMap(IntakeDoneView::id)
                .flatMap(intake::submitted);
        try {
            show(number.orElseThrow(() -> new Refused("intake.draft.unknown")));
        } catch (Refused refused) {
            add(new PageHeader(Words.of(refused)), Links.button("intake", Words.of("intake.start.title")));
        }
    }

    private void show(CaseNumber number) {
        var head = cases.read(number);
        add(new PageHeader(Words.of("intake.done.title"), Words.of("intake.done.lead")), facts(head), next(number));
        add(new Paragraph(Words.of("intake.done.slip")));
        var slip = new Button(
                Words.of("print.title"), click -> print.ask(number, print.language(number), PersonTexts.INFORMATION));
        var buttons = new Div(Links.primary("case/" + number.value(), Words.of("intake.done.open")), slip);
        buttons.addClassName("k-page-actions");
        add(buttons);
    }

    private static Div facts(CaseHead head) {
        var number = new Div(new Span(head.number().value()));
        var codeName = new Div(new Span(head.codeName()));
        number.addComponentAsFirst(new Paragraph(Words.of("intake.done.number")));
        codeName.addComponentAsFirst(new Paragraph(Words.of("intake.done.codeName")));
        var facts = new Div(number, codeName);
        facts.addClassName("k-intake-facts");
        return facts;
    }

    private NextAction next(CaseNumber number) {
        var open = workItems.openOfCases(List.of(number));
        var card = new NextAction(Words.of("intake.done.next"), Words.of("intake.done.next.text", open.size()));
        var list = new UnorderedList();
        open.forEach(item -> list.add(new ListItem(
                Links.to(
                        "task/" + item.id().value(),
                        procedures.declaration(item).name().in(Words.locale())),
                new DueBadge(dueText, item.dueAt()))));
        return card.facts(list);
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
