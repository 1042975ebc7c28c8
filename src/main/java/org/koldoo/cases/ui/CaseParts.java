package org.koldoo.cases.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.koldoo.base.CurrentActor;
import org.koldoo.base.ui.DueBadge;
import org.koldoo.base.ui.DueText;
import org.koldoo.base.ui.Links;
import org.koldoo.base.ui.NextAction;
import org.koldoo.base.ui.PageHeader;
import org.koldoo.base.ui.Steps;
import org.koldoo.base.ui.Times;
import org.koldoo.base.ui.Words;
import org.koldoo.cases.CaseAccess;
import org.koldoo.cases.CaseHead;
import org.koldoo.cases.Cases;
import org.koldoo.cases.EmergencyAccess;
import org.koldoo.cases.Scope;
import org.koldoo.workflow.Stage;
import org.koldoo.workflow.WorkItem;

/** The parts that a case page is put together from. */
@org.springframework.stereotype.Component
class CaseParts {

    /** On a phone the sections are longer than the screen is wide; when the styles are there, the open one is in sight. */
    private static final String SHOW_CURRENT = """
            setTimeout(() => {
                const now = this.querySelector('[aria-current]');
                if (now) {
                    this.scrollLeft += now.getBoundingClientRect().left - this.getBoundingClientRect().left - 24;
                }
            }, 300)""";

    private final CaseDesk desk;
    private final Cases cases;
    private final CaseAccess access;
    private final CaseMenuBar actions;
    private final Names names;
    private final FieldWords words;
    private final Reveal reveal;
    private final EmergencyAccess emergency;
    private final DueText dueText;
    private final List<ClosedCaseLine> closedLines;
    private final Clock clock;

    CaseParts(
            CaseDesk desk,
            Cases cases,
            CaseAccess access,
            CaseMenuBar actions,
            Names names,
            FieldWords words,
            Reveal reveal,
            EmergencyAccess emergency,
            DueText dueText,
            List<ClosedCaseLine> closedLines,
            Clock clock) {
        this.desk = desk;
        this.cases = cases;
        this.access = access;
        this.actions = actions;
        this.names = names;
        this.words = words;
        this.reveal = reveal;
        this.emergency = emergency;
        this.dueText = dueText;
        this.closedLines = closedLines;
        this.clock = clock;
    }

    Component header(CaseDesk.Opened opened) {
        var head = opened.head();
        var header = new PageHeader(head.codeName());
        header.lead(new Span(head.number().value()));
        CaseTags.of(head).forEach(header::lead);
        header.lead(new Span(owner(head)));
        if (opened.scope() == Scope.FULL) {
            header.actions(actions.create(head));
        }
        return header;
    }

    private String owner(CaseHead head) {
        return head.assignee() == null
                ? names.body(head.owner())
                : names.body(head.owner()) + ", " + names.person(head.assignee());
    }

    /** For a body that the case was shared with: the shared fields and nothing else. */
    Component shared(CaseDesk.Opened opened) {
        var head = opened.head();
        return new SharedPanel(head, access.sharedFields(CurrentActor.require(), head.number()), cases, words, reveal);
    }

    /**
     * What stands above it where it is open for an emergency, and takes it away when the hour is over: also from whoever has a
     * smaller right besides, whose page shows more during the hour.
     */
    Optional<Component> hour(CaseDesk.Opened opened, com.vaadin.flow.component.HasComponents page) {
        var number = opened.head().number();
        var until = emergency.until(number);
        if (until.isEmpty() && opened.scope() != Scope.EMERGENCY) {
            return Optional.empty();
        }
        return Optional.of(new EmergencyHour(
                page,
                until.orElse(null),
                () -> until.filter(end -> !clock.instant().isBefore(end)).isEmpty()
                        && access.scope(CurrentActor.require(), number).isPresent()));
    }

    Component stages(CaseDesk.Opened opened) {
        var states = Stages.of(opened.items(), opened.head().closed());
        return new Steps(
                Words.of("case.stages"),
                Arrays.stream(Stage.values())
                        .map(stage -> new Steps.Stage(
                                Words.of("stage." + stage), states.getOrDefault(stage, Steps.State.NEXT)))
                        .toList());
    }

    /** The one thing to do now; where it is with somebody else, who has it and until when. */
    NextAction next(CaseDesk.Opened opened) {
        var head = opened.head();
        if (head.closedAt() != null) {
            var reason = head.closureReason() == null ? "" : words.code("closure_reason", head.closureReason());
            var card = new NextAction(Words.of("case.next.closed", Times.text(head.closedAt())), reason);
            closedLines.forEach(line -> card.add(new Paragraph(line.words(head))));
            return card;
        }
        var me = CurrentActor.require().id();
        var forMe = Tasks.nearest(opened.mine().stream()
                .filter(item -> item.assignee() == null || me.equals(item.assignee()))
                .toList());
        return forMe.map(item ->
                        card("case.next.you", item).button(Links.primary(Tasks.route(item), Words.of("case.next.do"))))
                .or(() -> Tasks.nearest(opened.items())
                        .map(item -> card("case.next.other", item)
                                .facts(new Span(names.holder(item)))
                                .button(Links.button(Tasks.route(item), Words.of("case.next.look")))))
                .orElseGet(() -> nothing(head));
    }

    /** Nobody has a task: what it waits for, and how it can end all the same. */
    private NextAction nothing(CaseHead head) {
        var card = new NextAction(Words.of("case.next"), Words.of("case.next.nothing"));
        desk.waiting(head.number())
                .forEach(one -> card.add(new Paragraph(
                        Words.of("case.next.waiting", one.procedure().in(Words.locale()), Times.text(one.until())))));
        card.add(new Paragraph(Words.of("case.next.ending")));
        return card;
    }

    private NextAction card(String headingKey, WorkItem item) {
        var name = desk.declaration(item, new HashMap<>()).name().in(Words.locale());
        return new NextAction(Words.of(headingKey), name).facts(new DueBadge(dueText, item.dueAt()));
    }

    Component navigation(CaseHead head, List<CaseSection> visible, CaseSection current) {
        var list = new UnorderedList();
        for (var section : visible) {
            var link =
                    Links.to("case/" + head.number() + "/" + section.key(), Words.of("case.section." + section.key()));
            if (section == current) {
                link.getElement().setAttribute("aria-current", "page");
            }
            list.add(new ListItem(link));
        }
        var nav = new Nav(list);
        nav.addClassName("k-casepages-nav");
        nav.getElement().executeJs(SHOW_CURRENT);
        nav.getElement().setAttribute("aria-label", Words.of("case.sections"));
        return nav;
    }
}
